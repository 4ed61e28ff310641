using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>Finds the lines on which a pattern stands: what most text rules need.</summary>
internal static class ForbiddenText
{
    private const int ShownCharacters = 80;

    /// <summary>One violation for each line, of the given files, that the pattern matches.</summary>
    public static IEnumerable<Violation> Find(
        RepositoryTree tree, IEnumerable<string> files, Regex pattern, string limit, string remedy) =>
        from path in files
        from line in tree.Lines(path)
        let match = pattern.Match(line.Text)
        where match.Success
        select new Violation(path, line.Number, $"\"{Shorten(match.Value.Trim())}\"", limit, remedy);

    private static string Shorten(string text) =>
        text.Length <= ShownCharacters ? text : string.Concat(text.AsSpan(0, ShownCharacters), "…");
}
