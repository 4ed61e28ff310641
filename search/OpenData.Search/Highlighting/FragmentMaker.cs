using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OpenData.Search.Analysis;

namespace OpenData.Search.Highlighting;

/// <summary>Finds the searched strings in a text and cuts fragments around them. Matches that touch or overlap become
/// one; a fragment never ends inside a match or a surrogate pair. Not thread-safe.</summary>
internal sealed class FragmentMaker(CharacterTable characters, IReadOnlyList<string> needles)
{
    private const int FragmentLength = 80; // characters, unless one match is longer
    private const int Lead = 16; // of them before the first match

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly FoldedText _text = new(characters);

    /// <summary>Where the searched strings stand in a text, as ascending, separate ranges of it.</summary>
    public List<(int Start, int End)> Find(string text)
    {
        _text.Fold(text);
        var compact = _text.Compact;
        var ranges = new List<(int Start, int End)>();
        foreach (var needle in needles)
        {
            for (var at = 0; at <= compact.Length - needle.Length; at++)
            {
                var next = compact[at..].IndexOf(needle);
                if (next < 0)
                {
                    break;
                }

                at += next;
                if (IsWhole(compact, at, needle.Length))
                {
                    ranges.Add((at, at + needle.Length));
                }
            }
        }

        return Merge(ranges);
    }

    /// <summary>The whole text with its matches marked.</summary>
    public static string Mark(string text, List<(int Start, int End)> ranges) => Mark(text, ranges, 0, text.Length);

    /// <summary>Up to a number of fragments that show the matches of a text, in order.</summary>
    public static IEnumerable<string> Cut(string text, List<(int Start, int End)> ranges, int most)
    {
        for (var i = 0; i < ranges.Count && most > 0; most--)
        {
            var start = Math.Max(0, ranges[i].Start - Lead);
            var end = Math.Max(start + FragmentLength, ranges[i].End);
            while (i < ranges.Count && ranges[i].End <= end)
            {
                i++;
            }

            // A match that the end would cut is left to the next fragment.
            end = i < ranges.Count ? Math.Min(end, ranges[i].Start) : Math.Min(end, text.Length);
            start = start < text.Length && start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
            end = end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
            yield return (start > 0 ? "…" : "") + Mark(text, ranges, start, end) + (end < text.Length ? "…" : "");
        }
    }

    private static string Mark(string text, List<(int Start, int End)> ranges, int start, int end)
    {
        var html = new StringBuilder();
        var at = start;
        foreach (var (from, to) in ranges)
        {
            if (from < start || to > end)
            {
                continue;
            }

            html.Append(Html.Encode(text[at..from])).Append("<em>").Append(Html.Encode(text[from..to])).Append("</em>");
            at = to;
        }

        return html.Append(Html.Encode(text[at..end])).ToString();
    }

    // A number or code counts only as a whole: 1 is not found in 2021.
    private bool IsWhole(ReadOnlySpan<char> compact, int at, int length)
    {
        var (first, last) = (characters.Kind(compact[at]), characters.Kind(compact[at + length - 1]));
        var open = at > 0 && first != CharKind.Ideograph && characters.Kind(compact[at - 1]) == first;
        var end = at + length;
        return length > 2
            || !(open || (end < compact.Length && last != CharKind.Ideograph && characters.Kind(compact[end]) == last));
    }

    // Overlaps are joined where the needles were found; neighbours only if nothing stands between them in the text.
    private List<(int Start, int End)> Merge(List<(int Start, int End)> ranges)
    {
        ranges.Sort();
        var merged = new List<(int Start, int End)>();
        var end = 0;
        foreach (var range in ranges)
        {
            var (first, last) = _text.OriginalRange(range.Start, range.End);
            if (merged.Count > 0 && (range.Start < end || first <= merged[^1].End))
            {
                merged[^1] = (merged[^1].Start, Math.Max(last, merged[^1].End));
            }
            else
            {
                merged.Add((first, last));
            }

            end = Math.Max(end, range.End);
        }

        return merged;
    }
}
