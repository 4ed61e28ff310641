using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>Which files count as sources, and which of them nobody writes by hand.</summary>
internal static class SourceFiles
{
    private static readonly HashSet<string> Extensions =
        new([".cs", ".ts", ".tsx", ".mjs", ".js", ".py", ".sh"], StringComparer.Ordinal);

    /// <summary>Folders (with a closing slash) and files that a tool writes, or that are data of others kept unchanged
    /// to compare with. Add an entry only together with the tool or the source that it comes from.</summary>
    private static readonly string[] NotWrittenHere =
    [
        "frontend/src/graphql/", // graphql-codegen, from graphql/OpenData.GraphQL.Api/schema.graphql
        "frontend/package-lock.json", // npm
        "tests/Corpora/", // corpora and conformance cases, with their provenance beside them
    ];

    /// <summary>Sources by extension, and scripts without one (such as <c>dev</c>) by their <c>#!</c> line.</summary>
    public static IEnumerable<string> WrittenByHand(RepositoryTree tree) =>
        tree.Files.Where(path => IsWrittenHere(path) && IsSource(tree, path));

    public static bool IsWrittenHere(string path) =>
        !NotWrittenHere.Any(entry => entry.EndsWith('/')
            ? path.StartsWith(entry, StringComparison.Ordinal)
            : string.Equals(path, entry, StringComparison.Ordinal));

    private static bool IsSource(RepositoryTree tree, string path)
    {
        var extension = Path.GetExtension(path);
        return extension.Length == 0
            ? tree.Text(path)?.StartsWith("#!", StringComparison.Ordinal) == true
            : Extensions.Contains(extension);
    }
}
