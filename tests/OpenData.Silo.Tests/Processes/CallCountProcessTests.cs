using System.Net;
using System.Net.Http.Headers;
using System.Runtime.Versioning;
using System.Text.Json;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>What is left of counted calls when processes stop, die, and are several.</summary>
[Collection(ProcessTests.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class CallCountProcessTests : IDisposable
{
    private const string Quota = "1000";

    private readonly TemporaryFolder _folder = new();
    private readonly string _shipped;

    public CallCountProcessTests() => _shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));

    private string Data => _folder.PathOf("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_graceful_stop_every_call_is_counted()
    {
        await using (var portal = await ServedPortal.Start(Data, _shipped, "--detached", "--demo-quota", Quota))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Call(portal, 25)));
            await Call(portal, 3, "&page=0", HttpStatusCode.BadRequest);
            Assert.Equal(0, await portal.Process.Terminate());
        }

        await using var again = await ServedPortal.Start(Data, _shipped, "--detached");

        Assert.Equal((200, 3), await Counted(again));
    }

    [Fact]
    public async Task A_killed_process_loses_no_call_that_was_saved_and_none_is_counted_twice()
    {
        const int Saved = 40, Late = 10;
        await using (var portal = await ServedPortal.Start(Data, _shipped, "--detached", "--demo-quota", Quota))
        {
            await Call(portal, Saved);
            await Eventually.Until(async () => await Counted(portal) == (Saved, 0), SiloProcess.Patience, "the counts of the last second");
            await Call(portal, Late);
            await portal.Process.Kill();
        }

        await using var again = await ServedPortal.Start(Data, _shipped, "--detached");

        var (succeeded, failed) = await Counted(again);
        Assert.InRange(succeeded, Saved, Saved + Late);
        Assert.Equal(0, failed);
    }

    [Fact]
    public async Task Two_silos_add_up_and_one_that_stops_takes_nothing_with_it()
    {
        using var postgres = PostgresServer.Start();
        var database = await postgres.CreateDatabase();
        await using var one = await ServedPortal.Join(
            database, Data, _shipped, "--name", "one", "--detached", "--demo-quota", Quota);
        await using var two = await ServedPortal.Join(database, _folder.PathOf("two"), _shipped, "--name", "two", "--no-demo");
        await ServedPortal.Meet(one, two);
        await Task.WhenAll(Call(one, 60), Call(two, 40));
        Assert.Equal(0, await two.Process.Terminate());

        await Eventually.Until(async () => await Counted(one) == (100, 0), SiloProcess.Patience, "the calls of both");
        await Call(one, 5);
        await Eventually.Until(async () => await Counted(one) == (105, 0), SiloProcess.Patience, "the calls after the stop");
    }

    private async Task Call(ServedPortal portal, int times, string more = "", HttpStatusCode status = HttpStatusCode.OK)
    {
        var token = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "demo.json"))).GetProperty("token").GetString();
        for (var i = 0; i < times; i++)
        {
            using var response = await portal.Client.GetAsync($"/api/invoke/{SampleCatalogue.Stops}?authToken={token}{more}");
            Assert.Equal(status, response.StatusCode);
        }
    }

    private async Task<(int Succeeded, int Failed)> Counted(ServedPortal portal)
    {
        var key = await File.ReadAllTextAsync(Path.Combine(Data, "operator-key"));
        portal.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
        try
        {
            var report = (await portal.Query("{ callStatistics(days: 2) { succeeded failed } }")).GetProperty("callStatistics");
            return (report.GetProperty("succeeded").GetInt32(), report.GetProperty("failed").GetInt32());
        }
        finally
        {
            portal.Client.DefaultRequestHeaders.Authorization = null;
        }
    }
}
