using System.Runtime.Versioning;
using System.Text.Json;
using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

[Collection(ProcessTests.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class ServeProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _shipped;

    public ServeProcessTests() => _shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));

    private string Data => _folder.PathOf("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_folder_is_told_who_holds_it()
    {
        await using var portal = await ServedPortal.Start(Data, _shipped);
        var import = await SiloProcess.Run("import", Path.Combine(_shipped, "catalog.jsonl"), "--data", Data);
        var serve = await SiloProcess.Run("serve", "--urls", "http://127.0.0.1:1", "--data", Data);

        foreach (var (exitCode, printed) in new[] { import, serve })
        {
            Assert.Equal(ExitCode.FolderHeld, exitCode);
            Assert.Contains($"process {portal.Process.Id} (serve http://127.0.0.1:", printed, StringComparison.Ordinal);
            Assert.Contains(Data, printed, StringComparison.Ordinal);
        }

        Assert.False(portal.Process.HasExited);
    }

    [Fact]
    public async Task The_demo_token_is_its_owners_alone_and_the_same_after_a_restart()
    {
        string token;
        await using (var first = await ServedPortal.Start(Data, _shipped))
        {
            token = await DemoToken(first.Process);
            Assert.Equal(43, token.Length);
            Assert.Contains("\"code\":200", await Invoke(first, token), StringComparison.Ordinal);
            Assert.Equal(0, await first.Process.Terminate());
            Assert.Single(first.Process.Printed.Split(token)[1..]); // Printed once, logged never.
        }

        var file = Path.Combine(Data, "demo.json");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Contains(token, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        await using var second = await ServedPortal.Start(Data, _shipped);

        Assert.Equal(token, await DemoToken(second.Process));
        for (var i = 0; i < 19; i++)
        {
            Assert.Contains("\"code\":200", await Invoke(second, token), StringComparison.Ordinal);
        }

        Assert.Contains("\"code\":42901", await Invoke(second, token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_demo_none_is_made_and_nothing_is_printed_when_detached()
    {
        await using (var portal = await ServedPortal.Start(Data, _shipped, "--no-demo"))
        {
            await portal.Process.Line(line => line.StartsWith("OpenData: http://", StringComparison.Ordinal));
            Assert.Equal(0, await portal.Process.Terminate());
            Assert.False(File.Exists(Path.Combine(Data, "demo.json")));
            Assert.DoesNotContain("demo token", portal.Process.Printed, StringComparison.Ordinal);
        }

        await using var detached = await ServedPortal.Start(Data, _shipped, "--detached");
        Assert.Equal(0, await detached.Process.Terminate());
        Assert.True(File.Exists(Path.Combine(Data, "demo.json")));
        Assert.DoesNotContain("demo token", detached.Process.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_key_is_printed_at_the_first_start_alone()
    {
        const string Before = "operator key, shown this once: ";
        await using (var first = await ServedPortal.Start(Data, _shipped))
        {
            var key = (await first.Process.Line(line => line.StartsWith(Before, StringComparison.Ordinal)))[Before.Length..];
            Assert.Equal(43, key.Length);
            Assert.False(File.Exists(Path.Combine(Data, "operator-key")));
            Assert.Equal(0, await first.Process.Terminate());
        }

        await using var second = await ServedPortal.Start(Data, _shipped);
        await second.Process.Line(line => line.StartsWith("OpenData: http://", StringComparison.Ordinal));
        Assert.Equal(0, await second.Process.Terminate());
        Assert.DoesNotContain("operator key", second.Process.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_survive_a_graceful_stop()
    {
        var read = $"{{ resource(key: \"{SampleCatalogue.Stops}\") {{ views }} }}";
        await using (var portal = await ServedPortal.Start(Data, _shipped))
        {
            for (var i = 1; i <= 3; i++)
            {
                Assert.Equal(i, Views(await portal.Query(read)));
            }

            Assert.Equal(0, await portal.Process.Terminate());
        }

        await using var again = await ServedPortal.Start(Data, _shipped);

        Assert.Equal(4, Views(await again.Query(read)));
    }

    [Fact]
    public async Task A_second_start_does_not_import_again_and_a_changed_catalogue_is_taken()
    {
        await using (var first = await ServedPortal.Start(Data, _shipped))
        {
            Assert.Equal(0, await first.Process.Terminate());
            Assert.Equal(new ImportCounts(3, 0, 0, 0), ImportCounts.Parse(first.Process.Printed));
        }

        await using (var second = await ServedPortal.Start(Data, _shipped))
        {
            Assert.Equal(0, await second.Process.Terminate());
            Assert.DoesNotContain("imported", second.Process.Printed, StringComparison.Ordinal);
        }

        await File.AppendAllTextAsync(Path.Combine(_shipped, "catalog.jsonl"), GeneratedCatalogue.Line(1));
        await using var third = await ServedPortal.Start(Data, _shipped);
        Assert.Equal(new ImportCounts(1, 0, 3, 0), ImportCounts.Parse(third.Process.Printed));
    }

    [Fact]
    public async Task An_address_that_is_taken_or_malformed_is_an_error_that_names_it()
    {
        await using var portal = await ServedPortal.Start(Data, _shipped);
        var taken = portal.Client.BaseAddress!.ToString().TrimEnd('/');

        foreach (var url in new[] { taken, "nonsense" })
        {
            var (exitCode, printed) = await SiloProcess.Run(
                "serve", "--urls", url, "--data", _folder.PathOf("other"), "--demo", _shipped);
            Assert.Equal(ExitCode.AddressUnusable, exitCode);
            Assert.Contains(url, printed, StringComparison.Ordinal);
        }
    }

    private static async Task<string> DemoToken(SiloProcess process) =>
        (await process.Line(line => line.StartsWith("demo token: ", StringComparison.Ordinal)))["demo token: ".Length..];

    private static async Task<string> Invoke(ServedPortal portal, string token)
    {
        using var response = await portal.Client.GetAsync($"/api/invoke/{SampleCatalogue.Stops}?authToken={token}");
        return await response.Content.ReadAsStringAsync();
    }

    private static long Views(JsonElement data) =>
        data.GetProperty("resource").GetProperty("views").GetInt64();
}
