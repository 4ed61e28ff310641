namespace OpenData.Repository.Tests.Tree;

/// <summary>The checkout that these tests were built from: the nearest folder above the test assembly, or above the
/// working folder, that holds <c>global.json</c>.</summary>
internal static class Checkout
{
    private const string Marker = "global.json";

    private static readonly Lazy<RepositoryTree> Loaded = new(() => RepositoryTree.FromGit(FindRoot()));

    public static RepositoryTree Tree => Loaded.Value;

    private static string FindRoot() =>
        Above(AppContext.BaseDirectory) ?? Above(SourceFolder()) ?? Above(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} or {Environment.CurrentDirectory} holds {Marker}. "
            + "Run the tests from inside a clone.");

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Marker)))
            {
                return at.FullName;
            }
        }

        return null;
    }

    /// <summary>Where this file was compiled, for a build whose output lies outside of the clone.</summary>
    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? string.Empty;
}
