using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Invoke.Documents;
using OpenData.Silo.Tests.Portal;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>One way at least to be refused by each error.</summary>
internal static class Provocations
{
    private const string Missing = "3b241101-e2bb-4255-8caf-4136c566a962";
    private const string Gone = "a-token-that-is-over";
    private const string Spent = "a-token-that-is-spent";

    private static readonly string UnknownBearer = BearerTokens.Compose(new string('a', Grant.KeyLength), new string('b', 43));

    public static readonly IReadOnlyList<Provocation> All =
    [
        new(InvokeErrors.BadPage, (_, target) => Query((target.SizeName, "9999")), "9999"),
        new(InvokeErrors.BadPage, (_, target) => Query((target.PlaceName, "-1")), "-1", "1000000000"),
        new(InvokeErrors.UnknownParameter, (_, _) => Query(("没有", "1")), "没有", "sort"),
        new(InvokeErrors.UnknownParameter, (_, _) => Query(("数量__like", "1")), "数量__like"),
        new(InvokeErrors.RepeatedParameter, (_, target) => Query((target.SizeName, "1"), (target.SizeName, "2")))
        {
            TellsQuota = target => target.Dialect == InterfaceDialect.Standard, // Fields may be given again there.
        },
        Early(InvokeErrors.UnreadableBody, _ => new ErrorCall { Body = ErrorPortal.Text("[]", "application/json") }, "65536"),
        Early(InvokeErrors.SeveralCredentials, _ => new ErrorCall { Headers = [("X-App-Secret", "x")] }, "Authorization", "X-App-Secret"),
        Early(InvokeErrors.BadSignatureHeader, _ => Anonymous(("X-Signature", "00")), "X-Timestamp"),
        Early(InvokeErrors.TooManyParameters, _ => new ErrorCall
        {
            Body = ErrorPortal.Text(string.Join('&', Enumerable.Range(0, 1001).Select(i => $"a{i}=")), "application/x-www-form-urlencoded"),
        }, "1000"),
        new(InvokeErrors.TooManyValues, (_, _) => Query(("sort", "dm,sl,mj,rq")), "sort", "4", "3"),
        new(InvokeErrors.TooManyValues, (_, _) => Query(("dm__in", string.Join(',', Enumerable.Repeat("310101", 101)))), "dm__in", "101", "100"),
        new(InvokeErrors.UnknownField, (_, _) => Query(("fields", "dm,没有")), "fields", "没有"),
        new(InvokeErrors.UnknownField, (_, _) => Query(("sort", "-没有")), "sort", "没有"),
        new(InvokeErrors.UnfitValue, (_, _) => Query(("sl__gt", "多")), "sl__gt", "多"),
        new(InvokeErrors.UnfitValue, (_, _) => Query(("mj__contains", "1")), "mj__contains"),
        new(InvokeErrors.BadMark, (_, _) => Query(("after", "here")), "here"),
        new(InvokeErrors.BadMark, async (portal, _) => new ErrorCall(("after", await Mark(portal, "0")))),
        new(InvokeErrors.AfterAndOffset, async (portal, target) => new ErrorCall(("after", await Mark(portal, "1")), (target.PlaceName, "2"))),
        Early(InvokeErrors.MissingAppCode, async portal => Anonymous(("Authorization", await Bearer(portal)))),
        Early(InvokeErrors.BadAppCode, _ => new ErrorCall { Headers = [("X-App-Code", "my-app")] }, "my-app"),
        new(InvokeErrors.UnknownFormat, (_, _) => Query(("format", "csv")), "csv"),
        new(InvokeErrors.BadTime, (_, _) => Query(("rq", "2026")), "rq", "2026"),
        new(InvokeErrors.BadTime, (_, _) => Query(("rq", "[20260101000000,20261301000000]")), "20261301000000"),
        new(InvokeErrors.ReversedInterval, (_, _) => Query(("rq", "[20260201000000,20260101000000]")), "[20260201000000,20260101000000]"),
        new(InvokeErrors.UnknownArea, (_, _) => Query(("dm", "999999")), "dm", "999999"),
        Early(InvokeErrors.UnknownCodeList, _ => new ErrorCall(("list", "GB/T 1")), "GB/T 1", "GB/T 2260"),
        Early(InvokeErrors.UnknownOption, _ => new ErrorCall(("sort", "x")), "sort", "list"),
        Early(InvokeErrors.MissingToken, _ => Anonymous()),
        Early(InvokeErrors.UnknownToken, _ => Anonymous(("Authorization", "Bearer guess"))),
        new(InvokeErrors.ExpiredToken, (_, _) => Task.FromResult(Anonymous(("Authorization", $"Bearer {Gone}"))))
        {
            Prepare = async portal =>
            {
                await portal.Issue(TokenHash.Of(Gone), 10, TimeSpan.FromMinutes(1));
                portal.Portal.Time.Advance(TimeSpan.FromMinutes(2));
                return () => { };
            },
        },
        Early(InvokeErrors.UnknownScheme, _ => Anonymous(("Authorization", "Basic abc"))),
        Early(InvokeErrors.UnknownBearer, _ => Anonymous(("Authorization", $"Bearer {UnknownBearer}"))),
        Early(InvokeErrors.UnknownSecret, _ => Anonymous(("X-App-Secret", "guess")), "appsecret"),
        Early(InvokeErrors.UnknownSecret, _ => Anonymous(("X-Access-Key", Missing)), "accessKey"),
        Signed(InvokeErrors.WrongSignature, (portal, target) => portal.Sign(target, key: "another")),
        Signed(InvokeErrors.ClockOff, (portal, target) => portal.Sign(target, late: TimeSpan.FromMinutes(6))),
        Signed(InvokeErrors.NonceUsed, async (portal, target) =>
        {
            var headers = await portal.Sign(target);
            using var first = await portal.Send(target, Anonymous(headers), isEnglish: true);
            return headers;
        }) with { SpendsByApp = true },
        Signed(InvokeErrors.LostSigningKey, (portal, target) => portal.Sign(target)) with
        {
            Prepare = portal =>
            {
                portal.Keys.AreLost = true;
                return Task.FromResult<Action>(() => portal.Keys.AreLost = false);
            },
        },
        Early(InvokeErrors.NotOwnCredential, _ => Anonymous(("X-Online-Test", "token/x"))),
        Early(InvokeErrors.AddressNotAllowed, portal => Anonymous(("X-App-Secret", portal.DistantSecret)), "192.0.2.1"),
        new(InvokeErrors.NotEntitled, (_, _) => Task.FromResult(new ErrorCall { Resource = KindsCatalogue.Conditional }), "各种列（有条件）"),
        Early(InvokeErrors.WrongAppCode, portal => Anonymous(("X-App-Secret", portal.Apps.Secret), ("X-App-Code", Missing)), Missing),
        new(InvokeErrors.UnknownResource, (_, _) => Task.FromResult(new ErrorCall { Resource = "99999999" }), "99999999"),
        new(InvokeErrors.NoRows, (_, _) => Task.FromResult(new ErrorCall { Resource = SampleCatalogue.Described }), "公园名录"),
        new(InvokeErrors.UnknownInterface, (_, _) => Task.FromResult(new ErrorCall { No = "9" }), "各种列", "9", "1"),
        new(InvokeErrors.NotAcceptable, (_, _) => Task.FromResult(new ErrorCall { Headers = [("Accept", "text/html")] }), "text/html"),
        new(InvokeErrors.QuotaSpent, (_, _) => Task.FromResult(Anonymous(("Authorization", $"Bearer {Spent}"))), "1")
        {
            Prepare = async portal =>
            {
                await portal.Issue(TokenHash.Of(Spent), 1, TimeSpan.FromDays(365));
                using var only = await portal.Send(
                    ErrorTarget.Interfaces[0], Anonymous(("Authorization", $"Bearer {Spent}")), isEnglish: true);
                return () => { };
            },
            RetryAfter = (1, 86400),
        },
        Signed(InvokeErrors.SignedTooOften, (portal, target) => portal.Sign(target), "2000") with
        {
            Prepare = FillNonces,
            RetryAfter = (60, 60),
        },
        Early(InvokeErrors.RefusedTooOften, _ => Anonymous()) with { Prepare = RefuseOften, RetryAfter = (1, 60) },
        Early(InvokeErrors.CodesTooOften, _ => new ErrorCall(), "300") with { Prepare = ReadCodesOften, RetryAfter = (1, 60) },
        Session(InvokeErrors.Internal, new InvalidOperationException("Nobody foresaw it.")),
        new(InvokeErrors.RowsUnavailable, (_, _) => Task.FromResult(new ErrorCall { Resource = SampleCatalogue.Stops }))
        {
            Prepare = LoseRows,
            RetryAfter = (60, 60),
        },
        Session(InvokeErrors.Unavailable, new SiloUnavailableException("It is gone.")) with { RetryAfter = (5, 5) },
        Early(InvokeErrors.Overloaded, _ => new ErrorCall(), "1") with
        {
            Prepare = portal =>
            {
                var entry = portal.Gate.Enter();
                return Task.FromResult<Action>(entry.Dispose);
            },
            RetryAfter = (1, 1),
        },
        new(InvokeErrors.TooLong, (_, _) => Task.FromResult(new ErrorCall(("名称__contains", "没有")) { Resource = KindsCatalogue.Long }), "5")
        {
            Prepare = portal =>
            {
                portal.Clock.IsHasty = true;
                return Task.FromResult<Action>(() => portal.Clock.IsHasty = false);
            },
        },
    ];

    private static Task<ErrorCall> Query(params (string Name, string Value)[] query) => Task.FromResult(new ErrorCall(query));

    private static ErrorCall Anonymous(params (string Name, string Value)[] headers) => new() { Headers = headers, HasToken = false };

    // Refused before it is known whose quota the call counts on.
    private static Provocation Early(InvokeError error, Func<ErrorPortal, ErrorCall> call, params string[] mentions) =>
        Early(error, portal => Task.FromResult(call(portal)), mentions);

    private static Provocation Early(InvokeError error, Func<ErrorPortal, Task<ErrorCall>> call, params string[] mentions) =>
        new(error, (portal, _) => call(portal), mentions) { TellsQuota = _ => false };

    private static Provocation Signed(
        InvokeError error, Func<ErrorPortal, ErrorTarget, Task<(string Name, string Value)[]>> sign, params string[] mentions) =>
        new(error, async (portal, target) => Anonymous(await sign(portal, target)), mentions) { TellsQuota = _ => false };

    private static Provocation Session(InvokeError error, Exception failure) =>
        Early(error, portal => Anonymous(("X-Online-Test", "token/x"), ("Cookie", portal.SessionCookie))) with
        {
            Prepare = portal =>
            {
                portal.Sessions.Failure = failure;
                return Task.FromResult<Action>(() => portal.Sessions.Failure = null);
            },
        };

    private static async Task<string> Mark(ErrorPortal portal, string row) => (await portal.Document("1")).Version + row;

    private static async Task<string> Bearer(ErrorPortal portal) => "Bearer " + await OAuthTests.Token(
        portal.Apps, ("grant_type", "client_credentials"), ("client_id", portal.Apps.AppId), ("client_secret", portal.Apps.Secret));

    private static async Task<Action> FillNonces(ErrorPortal portal)
    {
        var minute = portal.Portal.Time.GetUtcNow().ToUnixTimeSeconds() / 60;
        var nonces = portal.Portal.Services.GetRequiredService<IGrainFactory>()
            .GetGrain<INonceGrain>(INonceGrain.KeyOf(portal.Apps.AppId, minute));
        for (var i = 0; i < INonceGrain.MostAMinute; i++)
        {
            await nonces.Use(minute, $"nonce-{i:00000000000}");
        }

        return () => { };
    }

    private static async Task<Action> RefuseOften(ErrorPortal portal)
    {
        for (var i = 0; i < RefusedCallers.Most; i++)
        {
            using var refused = await portal.Send(ErrorTarget.Interfaces[0], Anonymous(), isEnglish: true);
        }

        return () => { };
    }

    private static async Task<Action> ReadCodesOften(ErrorPortal portal)
    {
        for (var i = 0; i < CodeReaders.Most; i++)
        {
            using var read = await portal.Portal.Client.GetAsync("/openapi/v1/codes");
        }

        return () => { };
    }

    private static Task<Action> LoseRows(ErrorPortal portal)
    {
        var blobs = portal.Portal.Folder.Blobs;
        Directory.Move(blobs, blobs + ".away");
        return Task.FromResult<Action>(() => Directory.Move(blobs + ".away", blobs));
    }
}
