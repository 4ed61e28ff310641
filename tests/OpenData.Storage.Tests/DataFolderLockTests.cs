using OpenData.Actors.TestingHost;

namespace OpenData.Storage.Tests;

public sealed class DataFolderLockTests
{
    [Fact]
    public void A_second_holder_is_refused_and_told_who_holds_it()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        using var first = DataFolderLock.Take(folder, "serve http://127.0.0.1:1", new ManualTimeProvider());

        var refused = Assert.Throws<DataFolderHeldException>(
            () => DataFolderLock.Take(folder, "import", new ManualTimeProvider()));

        Assert.Contains($"process {Environment.ProcessId} (serve http://127.0.0.1:1)", refused.Holder, StringComparison.Ordinal);
        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_was_let_go_can_be_taken_again()
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("opendata-").FullName);
        DataFolderLock.Take(folder, "import", new ManualTimeProvider()).Dispose();

        using var again = DataFolderLock.Take(folder, "import", new ManualTimeProvider());

        Assert.NotNull(again);
    }
}
