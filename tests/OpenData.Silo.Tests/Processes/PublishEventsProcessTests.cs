using OpenData.Silo.Commands;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Reports published, and services granted, from the command line.</summary>
[Collection(ProcessTests.Name)]
public sealed class PublishEventsProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_table_is_published_once()
    {
        var (code, printed) = await SiloProcess.Run("publish-events", "--data", _folder.PathOf("data"));
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("行数 rows: 0 | Imported", printed, StringComparison.Ordinal);

        (code, printed) = await SiloProcess.Run("publish-events", "--data", _folder.PathOf("data"));
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("行数 rows: 0 | Unchanged", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_is_not_granted_to_the_tokens_of_a_user()
    {
        Assert.Equal(ExitCode.Done, (await SiloProcess.Run("user", "add", "li_si_01", "--mobile", "13812345678", "--data", _folder.PathOf("data"))).ExitCode);

        var (code, printed) = await SiloProcess.Run(
            "grant", "--account", "li_si_01", "--resource", "service/events", "--data", _folder.PathOf("data"));

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("服务只授权给应用", printed, StringComparison.Ordinal);
    }
}
