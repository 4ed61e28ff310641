using System.Diagnostics;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.TreeTests;

public sealed class RepositoryTreeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("repository-tree-");

    public void Dispose()
    {
        foreach (var file in _folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal; // git writes its objects read-only
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_checkout_lists_tracked_and_new_files_but_neither_ignored_nor_deleted_ones()
    {
        Git("init", "--quiet");
        Write(".gitignore", "var/\n");
        Write("docs/目录 a.md", "text");
        Write("gone.txt", "text");
        Git("add", "--all");
        File.Delete(Path.Combine(_folder.FullName, "gone.txt"));
        Write("new.txt", "first\nsecond\n");
        Write("var/data.db", "text");

        var tree = RepositoryTree.FromGit(_folder.FullName);

        Assert.Equal([".gitignore", "docs/目录 a.md", "new.txt"], tree.Files);
        Assert.Equal([(1, "first"), (2, "second")], tree.Lines("new.txt"));
    }

    [Fact]
    public void A_folder_without_a_repository_is_refused_with_what_git_says()
    {
        // A .git file that leads nowhere keeps git from finding a repository further up.
        Write(".git", "gitdir: nowhere\n");

        var refused = Assert.Throws<InvalidOperationException>(() => RepositoryTree.FromGit(_folder.FullName));

        Assert.Contains("Run the tests in a clone", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_has_no_text()
    {
        Git("init", "--quiet");
        Write("picture.png", "\u0089PNG\0\0");

        var tree = RepositoryTree.FromGit(_folder.FullName);

        Assert.Null(tree.Text("picture.png"));
        Assert.Empty(tree.Lines("picture.png"));
    }

    [Fact]
    public void Folders_are_those_that_hold_files()
    {
        var tree = RepositoryTree.Of(("a/b/c.txt", "x"));

        Assert.Equal(["a", "a/b"], tree.Folders.Order(StringComparer.Ordinal));
        Assert.True(tree.HasFolder(string.Empty));
        Assert.False(tree.HasFolder("A"));
        Assert.False(tree.HasFile("a/b"));
    }

    [Theory]
    [InlineData("docs", "a.md", "docs/a.md")]
    [InlineData("docs", @"..\silo\.\A.cs", "silo/A.cs")]
    [InlineData("", "../a", null)]
    [InlineData("a/b", "../..", "")]
    public void Relative_paths_resolve_within_the_repository(string folder, string written, string? expected) =>
        Assert.Equal(expected, RelativePath.Resolve(folder, written));

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullName })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
