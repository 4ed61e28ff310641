using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Services;
using OpenData.Grains.Entitlements;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Apps;
using OpenData.Storage.Calls;

namespace OpenData.Silo.Tests.Services;

/// <summary>Who may call a service, and what it costs.</summary>
public sealed class ServiceAccessTests : IAsyncLifetime
{
    private static readonly string Key = CityServices.KeyOf(CityService.Events);

    private AppPortal _portal = null!;

    private IEntitlementDesk Desk => _portal.Portal.Services.GetRequiredService<IEntitlementDesk>();

    public async Task InitializeAsync() => _portal = await AppPortal.Start();

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    [Fact]
    public async Task An_app_calls_what_it_was_granted_until_that_is_revoked_and_success_alone_counts()
    {
        var before = await Call("1", ("X-App-Secret", _portal.Secret));
        Assert.Equal((HttpStatusCode.Forbidden, ServiceErrors.NotGranted.Code), (before.Status, before.ErrorCode));
        Assert.Contains($"\"{Key}\"", before.Message, StringComparison.Ordinal);
        await Grant();
        Assert.Equal(HttpStatusCode.Forbidden, (await Call("1", ("X-App-Secret", _portal.Secret))).Status); // Remembered.
        _portal.Accounts.Time.Advance(EntitlementDirectory.Memory);

        var good = await Call("1", ("X-App-Secret", _portal.Secret));
        Assert.Equal(HttpStatusCode.OK, good.Status);
        Assert.Contains("r=19;", RateLimit(good), StringComparison.Ordinal);
        Assert.Equal(ServiceErrors.MissingField.Code, (await Call("", ("X-App-Secret", _portal.Secret))).ErrorCode);
        Assert.Contains("r=18;", RateLimit(await Call("1", ("X-App-Secret", _portal.Secret))), StringComparison.Ordinal);
        Assert.NotNull((await Desk.Revoke(_portal.AppId, null, Key, Actor.CommandLine)).Value);
        _portal.Accounts.Time.Advance(EntitlementDirectory.Memory);
        Assert.Equal(ServiceErrors.NotGranted.Code, (await Call("2", ("X-App-Secret", _portal.Secret))).ErrorCode);

        var today = DateOnly.FromDateTime(_portal.Accounts.Time.GetUtcNow().AddHours(8).DateTime);
        await _portal.Portal.Services.GetRequiredService<CallCounts>().Flush();
        var codes = await _portal.Portal.Services.GetRequiredService<CallStatistics>()
            .ByCode(new CallCondition(today, today) { Resource = Key });
        Assert.Equal(
            [(200, 2L), (ServiceErrors.MissingField.Code, 1L), (ServiceErrors.NotGranted.Code, 3L)],
            codes.Select(code => (code.Key, code.Succeeded + code.Failed)).Order());
    }

    [Fact]
    public async Task All_ways_of_an_app_call_and_a_personal_token_does_not()
    {
        await Grant();
        var bearer = "Bearer " + await OAuthTests.Token(
            _portal, ("grant_type", "client_credentials"), ("client_id", _portal.AppId), ("client_secret", _portal.Secret));
        var key = await _portal.Renew("ACCESS_KEY");
        var token = await _portal.Portal.Issue();

        Assert.Equal(200, (await Call("1", ("Authorization", bearer), ("X-App-Code", _portal.AppId))).ErrorCode);
        Assert.Equal(200, (await Call("1", ("X-Access-Key", key))).ErrorCode);
        Assert.Equal(InvokeErrors.MissingAppCode.Code, (await Call("1", ("Authorization", bearer))).ErrorCode);
        Assert.Equal(InvokeErrors.UnknownSecret.Code, (await Call("1", ("X-App-Secret", "guess"))).ErrorCode);
        Assert.Equal(InvokeErrors.MissingToken.Code, (await Call("1")).ErrorCode);
        Assert.Equal(InvokeErrors.SeveralCredentials.Code, (await Call("1", ("X-App-Secret", _portal.Secret), ("X-Access-Key", key))).ErrorCode);
        var personal = await Call("1", ("Authorization", "Bearer " + token));
        Assert.Equal((HttpStatusCode.Forbidden, ServiceErrors.NotAnApp.Code), (personal.Status, personal.ErrorCode));
    }

    [Fact]
    public async Task Too_many_parameters_are_refused_whether_they_are_known_or_not()
    {
        await Grant();
        using var request = new HttpRequestMessage(HttpMethod.Post, EventCalls.Path)
        {
            Content = JsonContent.Create(Enumerable.Range(0, 20_000).ToDictionary(i => $"p{i}", i => i)),
        };
        request.Headers.Add("X-App-Secret", _portal.Secret);

        var answer = await ServiceAnswer.Read(await _portal.Portal.Client.SendAsync(request));

        Assert.Equal(InvokeErrors.TooManyParameters.Code, answer.ErrorCode);
    }

    [Fact]
    public async Task A_spent_quota_is_told_with_the_time_to_wait()
    {
        await Grant();
        var calls = new List<ServiceAnswer>();
        for (var i = 0; i < 21; i++)
        {
            calls.Add(await Call("1", ("X-App-Secret", _portal.Secret)));
        }

        Assert.All(calls[..20], call => Assert.Equal(200, call.ErrorCode));
        Assert.Equal((HttpStatusCode.TooManyRequests, InvokeErrors.QuotaSpent.Code), (calls[20].Status, calls[20].ErrorCode));
        Assert.NotNull(calls[20].Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_service_is_granted_to_apps_as_a_whole()
    {
        var form = new EntitlementForm(_portal.AppId, null, Key, null, null, "");

        Assert.Equal(
            (RefusalCode.ServiceHasNoFields, "fields"), await Refused(form with { Fields = ["address"] }));
        Assert.Equal(
            (RefusalCode.ServiceForApps, "userName"), await Refused(form with { AppId = null, UserName = "li_si_01" }));
        Assert.Equal((RefusalCode.NoResource, "resourceKey"), await Refused(form with { Resource = "service/other" }));

        async Task<(RefusalCode, string?)> Refused(EntitlementForm asked)
        {
            var refusal = Assert.Single((await Desk.Grant(asked, Actor.CommandLine)).Refusals);
            return (refusal.Code, refusal.Field);
        }
    }

    private static string RateLimit(ServiceAnswer answer) => string.Join(',', answer.Response.Headers.GetValues("RateLimit"));

    private async Task Grant() => Assert.Empty((await Desk.Grant(
        new EntitlementForm(_portal.AppId, null, Key, null, null, ""), Actor.CommandLine)).Refusals);

    private async Task<ServiceAnswer> Call(string number, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, EventCalls.Path)
        {
            Content = EventCalls.Body(_portal.AppId, EventCalls.Report(number)),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await ServiceAnswer.Read(await _portal.Portal.Client.SendAsync(request));
    }
}
