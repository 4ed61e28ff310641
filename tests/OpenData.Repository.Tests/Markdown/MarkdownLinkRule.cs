using System.Globalization;
using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Markdown;

/// <summary>Links in <c>*.md</c> lead to a file, folder, heading or line that is in the repository. Addresses with a
/// scheme (http, mailto) are not followed.</summary>
internal sealed partial class MarkdownLinkRule : IRepositoryRule
{
    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        var pages = tree.Files
            .Where(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(path => path, path => MarkdownPage.Parse(tree.Lines(path)), StringComparer.Ordinal);
        foreach (var (path, page) in pages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            foreach (var (line, target) in page.Links.Where(link => !External().IsMatch(link.Target)))
            {
                if (Problem(tree, pages, path, target) is { } problem)
                {
                    yield return new Violation(path, line, $"the link \"{target}\" {problem}",
                        "links to what is in the repository", "Correct the link; letter case counts.");
                }
            }
        }
    }

    private static string? Problem(
        RepositoryTree tree, Dictionary<string, MarkdownPage> pages, string path, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var file = Uri.UnescapeDataString(hash < 0 ? target : target[..hash]);
        var anchor = hash < 0 ? string.Empty : Uri.UnescapeDataString(target[(hash + 1)..]);
        var query = file.IndexOf('?', StringComparison.Ordinal);
        file = query < 0 ? file : file[..query];

        var resolved = file.Length == 0
            ? path : RelativePath.Resolve(file.StartsWith('/') ? string.Empty : RelativePath.FolderOf(path), file);
        if (resolved is null)
        {
            return "leaves the repository";
        }

        if (!tree.HasFile(resolved))
        {
            return !tree.HasFolder(resolved) ? $"leads to {resolved}, which does not exist"
                : anchor.Length > 0 ? "asks for an anchor in a folder" : null;
        }

        if (anchor.Length == 0)
        {
            return null;
        }

        if (LineAnchor().Match(anchor) is { Success: true } lines)
        {
            var last = lines.Groups.Values.Skip(1).Where(group => group.Success)
                .Max(group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture));
            return last <= tree.Lines(resolved).Count() ? null : $"asks for line {last}, past the end of {resolved}";
        }

        return pages.TryGetValue(resolved, out var page) && page.Anchors.Contains(anchor)
            ? null : $"asks for the anchor {anchor}, which {resolved} does not have";
    }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.-]*:|//)")]
    private static partial Regex External();

    [GeneratedRegex(@"^L(\d{1,6})(?:-L(\d{1,6}))?$")]
    private static partial Regex LineAnchor();
}
