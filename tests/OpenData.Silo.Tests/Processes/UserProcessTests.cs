using System.Text.RegularExpressions;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>The command that makes the first operator.</summary>
[Collection(ProcessTests.Name)]
public sealed partial class UserProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = PostgresServer.Start();

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_cluster_gets_its_first_operator_before_it_runs_and_while_it_does()
    {
        var database = await _postgres.CreateDatabase();
        var (code, printed) = await Run(database, "user", "add", "chief_01", "--mobile", "13800000001", "--role", "operator");
        Assert.True(code == 0, printed);
        var password = Password().Match(printed).Groups[1].Value;

        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        await using var portal = await ServedPortal.JoinDeveloping(database, _folder.PathOf("one"), shipped, "--no-demo");
        var chief = new Browser(portal.Client, new Pocket());
        Assert.Empty(await chief.SignIn("chief_01", password));
        Assert.Equal("chief_01 by command", await Audited(chief, "chief_01"));

        (code, printed) = await Run(database, "user", "add", "clerk_01", "--mobile", "13800000002");
        Assert.True(code == 0, printed);
        await ServedPortal.Meet(portal); // The command was a silo, too.
        var clerk = new Browser(portal.Client, new Pocket());
        Assert.Empty(await clerk.SignIn("clerk_01", Password().Match(printed).Groups[1].Value));
        Assert.Equal("FORBIDDEN", await Audited(clerk, "clerk_01"));
        (code, printed) = await Run(database, "user", "role", "clerk_01", "operator");
        Assert.True(code == 0, printed);
        await ServedPortal.Meet(portal);
        Assert.Equal("clerk_01 by command", await Audited(clerk, "clerk_01"));

        (code, printed) = await Run(database, "user", "role", "nobody_01", "operator");
        Assert.Equal(1, code);
        Assert.Contains("NoSuchUser", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_the_command_says_what_is_missing()
    {
        var (code, printed) = await Run("", "user", "role", "chief_01", "operator");
        Assert.NotEqual(0, code);
        Assert.Contains("OPENDATA_POSTGRES", printed, StringComparison.Ordinal);
    }

    // What an operator reads of how somebody became one, or why they do not.
    private static async Task<string> Audited(Browser browser, string userName)
    {
        var answer = await browser.Ask(
            "query($filter: AuditFilter) { audit(filter: $filter) { nodes { actor detail } } }",
            new { filter = new { userName, action = "ROLE_GIVEN" } });
        if (answer.TryGetProperty("errors", out var errors))
        {
            return errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
        }

        var line = Assert.Single(answer.GetProperty("data").GetProperty("audit").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("command", "Operator"), (line.GetProperty("actor").GetString(), line.GetProperty("detail").GetString()));
        return $"{userName} by command";
    }

    private static async Task<(int Code, string Printed)> Run(string postgres, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["OPENDATA_POSTGRES"] = postgres,
            ["OPENDATA_CLUSTER_SECRET"] = "the secret of a test cluster",
        };
        await using var process = SiloProcess.Start(
            environment, [.. arguments, "--cluster", "--silo", $"127.0.0.1:{LoopbackPort.Free()}"]);
        return (await process.Exit(), process.Printed);
    }

    [GeneratedRegex(@"password (\S+)")]
    private static partial Regex Password();
}
