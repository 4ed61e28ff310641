using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Invoke.Dialects;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke;

/// <summary>What is open on conditions is called under an entitlement, and only its fields are there.</summary>
public sealed class EntitledCallTests : IAsyncLifetime
{
    private TestPortal _portal = null!;

    public async Task InitializeAsync() => _portal = await TestPortal.Start(
        adjust: options => options with { ShippedFolder = SampleCatalogue.WriteConditional(options.ShippedFolder) });

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task Without_an_entitlement_a_conditional_resource_is_refused_and_does_not_count()
    {
        var token = await _portal.Issue();

        var refused = await _portal.Invoke(SampleCatalogue.Conditional, ("authToken", token));
        var open = await _portal.Invoke(SampleCatalogue.Stops, ("authToken", token));

        Assert.Equal(InvokeErrors.NotEntitled.Code, refused.Code);
        Assert.Contains("“用户名录”", refused.Message, StringComparison.Ordinal);
        Assert.Contains("r=19;", open.RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_fields_of_the_entitlement_are_returned_and_asked_by_in_every_dialect()
    {
        var token = await _portal.Entitle(SampleCatalogue.Conditional, "代码", "名称");
        var number = await _portal.NumberOf(SampleCatalogue.Conditional);

        foreach (var address in new[]
        {
            $"/api/invoke/{SampleCatalogue.Conditional}?authToken={token}", $"/interface/{number}/1?authToken={token}",
            $"/interface/{number}/2?authToken={token}", $"/interfaces/cata_{number}/get_data.do?authToken={token}",
        })
        {
            using var rows = await _portal.Get(address);
            Assert.Equal(HttpStatusCode.OK, rows.StatusCode);
            var text = await rows.Content.ReadAsStringAsync();
            Assert.Contains("户1", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleCatalogue.Secret, text, StringComparison.Ordinal);

            foreach (var more in new[] { "mm=1", "秘密__gt=1", "sort=mm", "fields=mm,dm", "mm__contains=机密" })
            {
                using var refused = await _portal.Get($"{address}&{more}");
                Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
                var words = await refused.Content.ReadAsStringAsync();
                Assert.DoesNotContain("、秘密", words, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Nothing_that_is_sent_brings_an_unexpected_failure_or_a_field_that_was_not_granted()
    {
        // OPENDATA_FUZZ=1000000 is the long run; with another OPENDATA_FUZZ_SEED it is another.
        var count = Wanted("OPENDATA_FUZZ", 10_000);
        var entitled = await _portal.Entitle(SampleCatalogue.Conditional, "代码", "名称");
        var plain = await _portal.Issue(1_000_000);
        var numbers = await Task.WhenAll(
            new[] { SampleCatalogue.Stops, SampleCatalogue.Conditional, SampleCatalogue.Described }.Select(_portal.NumberOf));
        var fuzz = new InvokeFuzz(
            seed: Wanted("OPENDATA_FUZZ_SEED", 2025),
            [SampleCatalogue.Stops, SampleCatalogue.Conditional, SampleCatalogue.Described, .. numbers],
            [("authToken", entitled), ("authToken", entitled), ("authToken", plain), ("authToken", "guess"), ("appsecret", "guess")]);
        var statuses = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < count; i++)
        {
            if (i % 100 == 0)
            {
                _portal.Time.Advance(TimeSpan.FromSeconds(1)); // Limits by the minute must not hide what is behind them.
            }

            using var request = fuzz.Next();
            using var response = await _portal.Client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var shown = $"{i}: {request.Method} {request.RequestUri} {response.StatusCode} {text[..Math.Min(300, text.Length)]}";
            Assert.True((int)response.StatusCode < 500, shown);
            Assert.False(text.Contains(SampleCatalogue.Secret, StringComparison.Ordinal), shown);
            Assert.False(text.Contains("SQLite", StringComparison.OrdinalIgnoreCase), shown);
            if (response.Content.Headers.ContentType?.MediaType == "application/json")
            {
                JsonDocument.Parse(text).Dispose();
            }
            else if (response.Content.Headers.ContentType?.MediaType == "application/xml")
            {
                XDocument.Parse(text);
            }

            statuses[response.StatusCode] = statuses.GetValueOrDefault(response.StatusCode) + 1;
        }

        // It must have reached what it is about.
        Assert.InRange(statuses.GetValueOrDefault(HttpStatusCode.OK), count / 50, count);
        Assert.InRange(statuses.GetValueOrDefault(HttpStatusCode.BadRequest), count / 50, count);

        static int Wanted(string name, int usual) =>
            int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : usual;
    }
}
