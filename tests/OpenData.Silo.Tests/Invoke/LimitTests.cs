using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

/// <summary>What keeps the process and its quotas from those who call too much.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Calls_past_what_the_process_works_on_at_once_are_told_to_come_again_and_do_not_count()
    {
        await using var portal = await TestPortal.Start(adjust: options => options with { MostCalls = 1 });
        var token = await portal.Issue(2);
        var gate = portal.Services.GetRequiredService<CallGate>();

        Answer refused;
        using (gate.Enter())
        {
            refused = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        }

        var granted = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.Equal(InvokeErrors.Overloaded.Code, refused.Code);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Response.Headers.RetryAfter!.Delta);
        Assert.Contains("r=1;", granted.RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_whose_calls_have_no_good_credential_waits_for_the_next_minute()
    {
        await using var portal = await TestPortal.Start();
        var token = await portal.Issue();
        for (var i = 0; i < RefusedCallers.Most; i++)
        {
            var told = await portal.Invoke("nothing", i % 2 == 0 ? [] : [("authToken", "guess")]);
            Assert.Equal(HttpStatusCode.Unauthorized, told.Status);
        }

        var refused = await portal.Invoke("nothing", ("authToken", "guess"));
        var good = await portal.Invoke(SampleCatalogue.Stops, ("authToken", token));
        portal.Time.Advance(TimeSpan.FromMinutes(1));
        var later = await portal.Invoke("nothing", ("authToken", "guess"));

        Assert.Equal(InvokeErrors.RefusedTooOften.Code, refused.Code);
        Assert.InRange(refused.Response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(200, good.Code);
        Assert.Equal(InvokeErrors.UnknownToken.Code, later.Code);
    }
}
