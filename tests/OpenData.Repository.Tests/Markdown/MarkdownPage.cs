using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenData.Repository.Tests.Markdown;

/// <summary>The links out of a Markdown page and the anchors into it. Code blocks and code spans are not read. Anchors
/// follow GitHub: a heading in lower case, without punctuation, spaces as dashes, <c>-1</c> added to the second of the
/// same name; and <c>id</c> or <c>name</c> of an HTML element.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(IReadOnlyList<(int Line, string Target)> links, IReadOnlySet<string> anchors)
    {
        Links = links;
        Anchors = anchors;
    }

    /// <summary>Targets as written: of links, pictures, link definitions, <c>href</c> and <c>src</c>.</summary>
    public IReadOnlyList<(int Line, string Target)> Links { get; }

    public IReadOnlySet<string> Anchors { get; }

    public static MarkdownPage Parse(IEnumerable<(int Number, string Text)> lines)
    {
        var links = new List<(int, string)>();
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        string? fence = null;
        foreach (var (number, text) in lines)
        {
            var mark = Fence().Match(text).Groups[1].Value;
            if (fence is not null)
            {
                fence = mark.StartsWith(fence, StringComparison.Ordinal) ? null : fence;
                continue;
            }

            if (mark.Length > 0)
            {
                fence = mark;
                continue;
            }

            if (Heading().Match(text) is { Success: true } heading)
            {
                anchors.Add(Unique(Slug(heading.Groups[1].Value), seen));
            }

            var prose = CodeSpan().Replace(text, string.Empty);
            anchors.UnionWith(HtmlAnchor().Matches(prose).Select(match => match.Groups[1].Value));
            links.AddRange(Link().Matches(prose).Select(match => (number, match.Groups["target"].Value)));
        }

        return new MarkdownPage(links, anchors);
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var rune in LinkText().Replace(heading, "$1").Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (rune.Value == '_' || Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return slug.ToString();
    }

    private static string Unique(string slug, Dictionary<string, int> seen)
    {
        var count = seen.GetValueOrDefault(slug);
        seen[slug] = count + 1;
        return count == 0 ? slug : $"{slug}-{count}";
    }

    [GeneratedRegex(@"^\s{0,3}(?:>\s*)?(`{3,}|~{3,})")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(`+)(?!`).*?(?<!`)\1(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"<\w+[^>]*\s(?:id|name)=""([^""]+)""")]
    private static partial Regex HtmlAnchor();

    [GeneratedRegex(
        @"\]\(\s*<?(?<target>[^)<>\s]+)>?(?:\s+[""'(][^)]*)?\)"
        + @"|^\s{0,3}\[(?!\^)[^\]]+\]:\s*<?(?<target>[^\s>]+)"
        + @"|<\w+[^>]*\s(?:href|src)=""(?<target>[^""]+)""")]
    private static partial Regex Link();
}
