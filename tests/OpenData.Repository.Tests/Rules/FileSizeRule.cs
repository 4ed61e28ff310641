using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>A source file over 400 lines gives its reason: in its first comment, a line that starts with <c>Size:</c>
/// and goes on for at least three words. Over 800 lines no reason helps.</summary>
internal sealed partial class FileSizeRule : IRepositoryRule
{
    public const int LinesWithoutReason = 400;
    public const int LinesAtMost = 800;

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        foreach (var path in SourceFiles.WrittenByHand(tree))
        {
            var lines = tree.Lines(path).Select(line => line.Text).ToList();
            if (lines.Count > LinesAtMost)
            {
                yield return new Violation(path, 0, $"{lines.Count} lines", $"{LinesAtMost} lines",
                    "Split the file by concept, one type a file.");
            }
            else if (lines.Count > LinesWithoutReason && !FirstComment(lines).Any(Reason().IsMatch))
            {
                yield return new Violation(path, 0, $"{lines.Count} lines without a reason",
                    $"{LinesWithoutReason} lines, or {LinesAtMost} with a reason",
                    "Split the file, or begin a line of its first comment with \"Size:\" and say why it stays whole.");
            }
        }
    }

    /// <summary>The first run of comment lines in the file, wherever it stands.</summary>
    private static IEnumerable<string> FirstComment(List<string> lines)
    {
        var from = lines[0].StartsWith("#!", StringComparison.Ordinal) ? 1 : 0;
        var body = lines.Skip(from).SkipWhile(line => !CommentStart().IsMatch(line)).ToList();
        return body.Count == 0 ? []
            : Delimited(body, "/*", "*/") ?? Delimited(body, "\"\"\"", "\"\"\"")
            ?? body.TakeWhile(line => CommentStart().IsMatch(line));
    }

    private static List<string>? Delimited(List<string> body, string open, string close)
    {
        var start = body[0].TrimStart();
        if (!start.StartsWith(open, StringComparison.Ordinal))
        {
            return null;
        }

        if (start.IndexOf(close, open.Length, StringComparison.Ordinal) >= 0)
        {
            return [start];
        }

        var end = body.FindIndex(1, line => line.Contains(close, StringComparison.Ordinal));
        return body[..(end < 0 ? body.Count : end + 1)];
    }

    [GeneratedRegex(@"^\s*(//|/\*|#(?!(if|region|nullable|pragma|define)\b)|"""""")")]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"^[\s/*#""]*Size:(\s+\S+){3,}")]
    private static partial Regex Reason();
}
