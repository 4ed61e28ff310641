using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Allowances;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Accounts.External;
using OpenData.Silo.Hosting;
using Orleans;

namespace OpenData.Silo.Accounts.External;

/// <summary>Serves <c>/login/external/{provider}</c>, where a visit to a provider begins, and <c>…/callback</c>, where it ends.
/// </summary>
internal static class ExternalRoutes
{
    private const int LongestParameter = 2000;

    public static void MapExternalDoors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/login/external/{provider}", Begin);
        routes.MapGet("/login/external/{provider}/callback", End);
    }

    private static async Task Begin(
        HttpContext http,
        string provider,
        OidcClients clients,
        IExternalSignIns externals,
        IGrainFactory grains,
        ILogger<OidcClient> log)
    {
        if (clients.Find(provider) is not { } client)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var allowance = grains.GetGrain<IAllowanceGrain>("visit/" + Visitors.AddressOf(http));
        if (await allowance.Take(VisitorAllowance.EntriesAMinute, TimeSpan.FromMinutes(1)) is { Ticks: > 0 } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await PlainRefusal.Write(
                http, StatusCodes.Status429TooManyRequests, "请稍后再试。Too many visits from this address; try again later.");
            return;
        }

        var visit = new ExternalVisit(provider, Random(), Random(), LocalPath.Of(http.Request.Query["next"]));
        var secret = await externals.Leave(visit);
        try
        {
            var address = await client.Address(visit, TokenHash.Of(secret), Callback(http, provider), http.RequestAborted);
            ExternalCookie.Visit.Give(http, secret);
            Entrance.Send(http, address);
        }
        catch (OidcException failure)
        {
            Fail(http, log, provider, failure);
        }
    }

    private static async Task End(
        HttpContext http,
        string provider,
        OidcClients clients,
        IExternalSignIns externals,
        ISignIns signIns,
        ILogger<OidcClient> log)
    {
        if (clients.Find(provider) is not { } client)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Only who began knows the secret whose hash is the state; and it is good for one return.
        if (ExternalCookie.Visit.Read(http.Request) is not { } secret || !Fits(Parameter(http, "state"), secret)
            || await externals.ComeBack(secret) is not { } visit || visit.Provider != provider)
        {
            Entrance.Send(http, LoginProblem.PageOf(LoginProblem.VisitOver));
            return;
        }

        ExternalCookie.Visit.Take(http);
        if (Parameter(http, "code") is not { } code)
        {
            var isDenied = Parameter(http, "error") == "access_denied";
            Entrance.Send(http, LoginProblem.PageOf(isDenied ? LoginProblem.Denied : LoginProblem.ProviderFailed));
            return;
        }

        try
        {
            var arrival = await client.Redeem(code, Parameter(http, "iss"), visit, Callback(http, provider), http.RequestAborted);
            var answer = await externals.Arrive(arrival, Visitors.Of(http));
            if (answer.Value is { } welcome)
            {
                await Welcome(http, welcome, visit, signIns);
            }
            else
            {
                var isBlocked = answer.Refusals[0].Code == RefusalCode.AccountBlocked;
                Entrance.Send(http, LoginProblem.PageOf(isBlocked ? LoginProblem.Blocked : LoginProblem.VisitOver));
            }
        }
        catch (OidcException failure)
        {
            Fail(http, log, provider, failure);
        }
    }

    private static async Task Welcome(HttpContext http, Welcome welcome, ExternalVisit visit, ISignIns signIns)
    {
        if (welcome.SignedIn is { } signedIn)
        {
            await Entrance.Give(http, signIns, signedIn);
            Entrance.Send(http, visit.Next);
        }
        else
        {
            ExternalCookie.Ticket.Give(http, welcome.Ticket!);
            Entrance.Send(http, "/login/external");
        }
    }

    private static void Fail(HttpContext http, ILogger log, string provider, OidcException failure)
    {
        OidcLog.Failed(log, provider, failure.Message, failure.InnerException?.GetType().Name);
        Entrance.Send(http, LoginProblem.PageOf(LoginProblem.ProviderFailed));
    }

    private static string? Parameter(HttpContext http, string name) =>
        http.Request.Query[name] is [{ Length: > 0 and <= LongestParameter } only] ? only : null;

    private static bool Fits(string? state, string secret) =>
        state is not null
        && secret.Length <= TokenHash.MaxTokenLength
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(TokenHash.Of(secret)));

    private static string Callback(HttpContext http, string provider) =>
        $"{http.Request.Scheme}://{http.Request.Host}/login/external/{provider}/callback";

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
