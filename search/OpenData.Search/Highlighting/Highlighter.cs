using OpenData.Search.Indexing;
using OpenData.Search.StoredFields;

namespace OpenData.Search.Highlighting;

/// <summary>Shows why documents were found: the fields that hold searched strings, heaviest first. The title is shown
/// whole, items as "label（code）：description", other texts as fragments.</summary>
internal sealed class Highlighter
{
    private const int MaxFragments = 3;

    private readonly SchemaLayout _layout;
    private readonly FragmentMaker _maker;
    private readonly IReadOnlyList<int> _fields;
    private readonly Func<string[], bool>? _isWanted;

    /// <param name="layout">The schema.</param>
    /// <param name="lexicon">The dictionaries.</param>
    /// <param name="needles">The compact strings to mark.</param>
    /// <param name="fields">The fields to look at, heaviest first.</param>
    /// <param name="isWanted">Which items to show; null for all that hold a searched string.</param>
    public Highlighter(
        SchemaLayout layout,
        Lexicon lexicon,
        IEnumerable<string> needles,
        IReadOnlyList<int> fields,
        Func<string[], bool>? isWanted = null)
    {
        _layout = layout;
        _maker = new FragmentMaker(lexicon.Characters, [.. needles.Where(n => n.Length > 0).Distinct()]);
        _fields = fields;
        _isWanted = isWanted;
    }

    /// <summary>The fields of a document that matched, with fragments of their texts.</summary>
    public IReadOnlyList<FieldMatch> Explain(Segment segment, int doc)
    {
        var values = StoredText.Read(segment, doc, _layout);
        var matches = new List<FieldMatch>();
        foreach (var field in _fields)
        {
            var fragments = _layout.HasItems(field) ? ItemFragments(values[field]) : TextFragments(field, values[field]);
            if (fragments.Count > 0)
            {
                matches.Add(new FieldMatch(_layout.Texts[field].Name, fragments));
            }
        }

        return matches;
    }

    private List<string> TextFragments(int field, List<string[]> values)
    {
        var fragments = new List<string>();
        foreach (var value in values)
        {
            var ranges = _maker.Find(value[0]);
            if (ranges.Count > 0 && field == _layout.Title)
            {
                fragments.Add(FragmentMaker.Mark(value[0], ranges));
            }
            else
            {
                fragments.AddRange(FragmentMaker.Cut(value[0], ranges, MaxFragments - fragments.Count));
            }

            if (fragments.Count >= MaxFragments)
            {
                break;
            }
        }

        return fragments;
    }

    private List<string> ItemFragments(List<string[]> items)
    {
        var shown = new List<(int Found, string Html)>();
        foreach (var item in items)
        {
            if (_isWanted is not null && !_isWanted(item))
            {
                continue;
            }

            var ranges = Array.ConvertAll(item, part => part.Length == 0 ? [] : _maker.Find(part));
            var found = ranges.Sum(r => r.Sum(range => range.End - range.Start));
            if (found > 0)
            {
                shown.Add((found, Render(item, ranges)));
            }
        }

        return [.. shown.OrderByDescending(s => s.Found).Take(MaxFragments).Select(s => s.Html)];
    }

    private static string Render(string[] parts, List<(int Start, int End)>[] ranges)
    {
        var html = new System.Text.StringBuilder(FragmentMaker.Mark(parts[0], ranges[0]));
        for (var i = 1; i < parts.Length - 1; i++)
        {
            if (ranges[i].Count > 0)
            {
                html.Append('（').Append(FragmentMaker.Mark(parts[i], ranges[i])).Append('）');
            }
        }

        if (parts.Length > 1 && parts[^1].Length > 0)
        {
            html.Append(html.Length > 0 ? "：" : "").Append(FragmentMaker.Mark(parts[^1], ranges[^1]));
        }

        return html.ToString();
    }
}
