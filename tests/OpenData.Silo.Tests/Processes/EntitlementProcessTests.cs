using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Who may call what, from the command line.</summary>
[Collection(ProcessTests.Name)]
public sealed class EntitlementProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_operator_grants_lists_and_revokes_on_the_machine()
    {
        Assert.Equal(ExitCode.Done, (await Run("import", Path.Combine(SampleCatalogue.Write(_folder.PathOf("shipped")), "catalog.jsonl"))).ExitCode);
        Assert.Equal(ExitCode.Done, (await Run("user", "add", "li_si_01", "--mobile", "13812345678")).ExitCode);

        var (code, printed) = await Run(
            "grant", "--account", "li_si_01", "--resource", SampleCatalogue.Stops, "--fields", "kl, 代码", "--note", "协议 7");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"已授权 granted: li_si_01 | {SampleCatalogue.Stops} | 代码, 客流 | - | 协议 7", printed, StringComparison.Ordinal);

        (code, printed) = await Run("grants", "LI_SI", "--resource", SampleCatalogue.Stops);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("| 代码, 客流 |", printed, StringComparison.Ordinal);
        Assert.Contains("共 1 项 in all", printed, StringComparison.Ordinal);
        Assert.Contains("共 0 项 in all", (await Run("grants", "wang")).Printed, StringComparison.Ordinal);

        (code, printed) = await Run("grant", "--account", "li_si_01", "--resource", SampleCatalogue.Stops, "--fields", "xx", "--until", "2020-01-01");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("没有字段“xx”", printed, StringComparison.Ordinal);
        Assert.Contains("no field \"xx\"", printed, StringComparison.Ordinal);
        Assert.Contains("截止日期不能早于今天", printed, StringComparison.Ordinal);

        (code, printed) = await Run("revoke", "--account", "li_si_01", "--resource", SampleCatalogue.Stops);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"已收回 revoked: {SampleCatalogue.Stops}", printed, StringComparison.Ordinal);
        (code, printed) = await Run("revoke", "--account", "li_si_01", "--resource", SampleCatalogue.Stops);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("没有这项授权", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--until 明天：", "grant", "--account", "li_si_01", "--resource", "a", "--until", "明天")]
    [InlineData("--resource", "grant", "--account", "li_si_01")]
    [InlineData("没有这个应用", "grant", "--app", "x", "--resource", "a")]
    [InlineData("只给其一", "revoke", "--resource", "a")]
    public async Task What_is_wrong_is_told(string told, params string[] arguments)
    {
        var (code, printed) = await Run(arguments);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(told, printed, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Printed)> Run(params string[] arguments) =>
        SiloProcess.Run([.. arguments, "--data", _folder.PathOf("data")]);
}
