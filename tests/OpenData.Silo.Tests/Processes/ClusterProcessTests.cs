using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>The product as two silos over PostgreSQL.</summary>
[Collection(ProcessTests.Name)]
public sealed class ClusterProcessTests : IDisposable
{
    private const int Quota = 20;

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = PostgresServer.Start();

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Two_silos_share_catalogue_rows_and_quota_and_outlive_each_other_and_the_database()
    {
        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        var database = await _postgres.CreateDatabase();

        // At the same moment, on an empty database: one brings the catalogue in, the other waits for it.
        var starting = new[]
        {
            ServedPortal.Join(database, _folder.PathOf("one"), shipped, "--name", "one"),
            ServedPortal.Join(database, _folder.PathOf("two"), shipped, "--name", "two", "--no-demo"),
        };
        await using var one = await starting[0];
        await using var two = await starting[1];
        await ServedPortal.Meet(one, two);
        Assert.Equal(3, await Total(one));
        Assert.Equal(3, await Total(two));
        await CheckPoolsAreNamed(one);

        var call = $"/api/invoke/{SampleCatalogue.Stops}?authToken={DemoToken()}";
        var statuses = await Task.WhenAll(Enumerable.Range(0, 2 * Quota).Select(async i =>
        {
            using var response = await (i % 2 == 0 ? one : two).Client.GetAsync(call);
            return response.StatusCode;
        }));
        Assert.Equal(Quota, statuses.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(Quota, statuses.Count(status => status == HttpStatusCode.TooManyRequests));

        await two.Process.Kill();
        await Eventually.Until(
            async () => await Status(one, call) == HttpStatusCode.TooManyRequests, SiloProcess.Patience, "the token's answer");

        _postgres.Crash();
        Assert.Equal(3, await Found(one));
        await Eventually.Until(
            async () => await Status(one, call) == HttpStatusCode.ServiceUnavailable, SiloProcess.Patience, "the outage");
        using (var refused = await one.Client.GetAsync(call))
        {
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal(50302, (await Answer.Read(refused)).Code);
        }

        await CheckGraphQLIsUnavailable(one);

        _postgres.Restart();
        await Eventually.Until(
            async () => await Status(one, call) == HttpStatusCode.TooManyRequests, SiloProcess.Patience, "the recovery");
        Assert.Equal(0, await one.Process.Terminate());
    }

    [Fact]
    public async Task Without_its_database_a_silo_goes_on_with_permits_it_holds_and_what_it_has_read()
    {
        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        await using var silo = await ServedPortal.Join(
            await _postgres.CreateDatabase(), _folder.PathOf("one"), shipped, "--demo-quota", "100000");
        var call = $"/api/invoke/{SampleCatalogue.Stops}?authToken={DemoToken()}";
        await Eventually.Until( // Nothing is granted ahead just after an issue; then a token in use gets more and more.
            async () =>
            {
                var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Status(silo, call)));
                Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
                return await IdlePermits(silo) >= 5;
            },
            SiloProcess.Patience,
            "permits ahead");
        Assert.Equal(3, await Total(silo));

        _postgres.Crash();

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await Status(silo, call));
        }

        Assert.Equal(3, await Total(silo)); // With the documents, which were read before.
        await Eventually.Until(
            async () => await Status(silo, call) == HttpStatusCode.ServiceUnavailable, SiloProcess.Patience, "the end of the permits");
        _postgres.Restart();
        await Eventually.Until(
            async () => await Status(silo, call) == HttpStatusCode.OK, SiloProcess.Patience, "the recovery");
        Assert.Equal(0, await silo.Process.Terminate());
    }

    private static async Task<int> IdlePermits(ServedPortal portal) => (await portal.Client.GetStringAsync("/metrics"))
        .Split('\n')
        .Where(line => line.StartsWith("opendata_quota_idle_permits ", StringComparison.Ordinal))
        .Select(line => int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))
        .Single();

    // What needs the database, as nobody has read it before: all of this query, and a part of the other.
    private static async Task CheckGraphQLIsUnavailable(ServedPortal portal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query = "{ resource(key: \"none\") { title } }" });
        request.Headers.Add("Accept-Language", "en");
        using var refused = await portal.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        var error = JsonElement.Parse(await refused.Content.ReadAsStringAsync()).GetProperty("errors")[0];
        Assert.Equal("UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("Not available at the moment, try again shortly.", error.GetProperty("message").GetString());

        using var partly = await portal.Client.PostAsJsonAsync(
            "/graphql", new { query = "{ search { totalCount } resource(key: \"none\") { title } }" });
        Assert.Equal(HttpStatusCode.OK, partly.StatusCode);
        var answer = JsonElement.Parse(await partly.Content.ReadAsStringAsync());
        Assert.Equal(3, answer.GetProperty("data").GetProperty("search").GetProperty("totalCount").GetInt32());
        Assert.Equal("服务暂时不可用，请稍后再试。", answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    // Nor does anything else tell where the database is and who connects.
    private static async Task CheckPoolsAreNamed(ServedPortal portal)
    {
        var scraped = await portal.Client.GetStringAsync("/metrics");
        var pools = scraped.Split('\n').Where(line => line.Contains("pool_name", StringComparison.Ordinal)).ToArray();
        Assert.Contains(pools, line => line.Contains("\"catalogue\"", StringComparison.Ordinal));
        Assert.Contains(pools, line => line.Contains("\"membership\"", StringComparison.Ordinal));
        Assert.DoesNotContain("host=", scraped, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("username=", scraped, StringComparison.OrdinalIgnoreCase);
    }

    private string DemoToken() => JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder.PathOf("one"), "demo.json")))
        .RootElement.GetProperty("token").GetString()!;

    private static async Task<HttpStatusCode> Status(ServedPortal portal, string call)
    {
        Assert.False(portal.Process.HasExited, portal.Process.Printed);
        using var response = await portal.Client.GetAsync(call);
        return response.StatusCode;
    }

    private static async Task<int> Total(ServedPortal portal) =>
        (await portal.Query("{ search { totalCount nodes { title } } }")).GetProperty("search").GetProperty("totalCount").GetInt32();

    // Without the documents, which come from the database.
    private static async Task<int> Found(ServedPortal portal) =>
        (await portal.Query("{ search { totalCount } }")).GetProperty("search").GetProperty("totalCount").GetInt32();
}
