using OpenData.Search.Analysis;
using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

/// <summary>What <see cref="SuggestIndex"/> promises, by looking at every entry and every way to read it.</summary>
internal sealed class SuggestModel
{
    private readonly FoldedText _fold = new(SuggestSamples.Lexicon.Characters);
    private readonly Analyzer _analyzer = new(SuggestSamples.Lexicon);
    private readonly List<Entry> _entries = [];
    private readonly List<string> _kinds = [];

    public SuggestModel(IEnumerable<SuggestEntry> entries)
    {
        foreach (var (text, kind, weight) in entries)
        {
            Add(text.Trim(), kind, weight);
        }
    }

    public List<(string Text, string Kind, double Weight, SuggestMatch Match)> Find(string typed, int limit)
    {
        var query = Typed(typed);
        if (query.Count == 0)
        {
            return [];
        }

        return
        [
            .. _entries.Select(entry => (entry, match: Best(entry, query)))
                .Where(found => found.match is not null)
                .OrderBy(found => found.match)
                .ThenByDescending(found => found.entry.Weight)
                .ThenBy(found => found.entry.Folded.Length)
                .ThenBy(found => _kinds.IndexOf(found.entry.Kind))
                .ThenBy(found => NewestFirst(found.entry.Folded), StringComparer.Ordinal)
                .Take(limit)
                .Select(found => (found.entry.Text, found.entry.Kind, found.entry.Weight, found.match!.Value)),
        ];
    }

    // The same text with 9 for 0, 8 for 1 and so on.
    private static string NewestFirst(string folded) =>
        string.Concat(folded.Select(unit => char.IsAsciiDigit(unit) ? (char)('0' + '9' - unit) : unit));

    private static SuggestMatch? Best(Entry entry, List<(char Unit, bool Boundary)> typed)
    {
        foreach (var match in Enum.GetValues<SuggestMatch>())
        {
            var script = match switch
            {
                SuggestMatch.Prefix or SuggestMatch.Word => SuggestScript.Literal,
                SuggestMatch.PinyinPrefix or SuggestMatch.PinyinWord => SuggestScript.Pinyin,
                _ => SuggestScript.Initials,
            };
            var starts = match is SuggestMatch.Prefix or SuggestMatch.PinyinPrefix or SuggestMatch.InitialsPrefix
                ? [0]
                : entry.Starts;
            if (starts.Any(start => Fits(entry.Folded, start, typed, 0, script)))
            {
                return match;
            }
        }

        return null;
    }

    private static bool Fits(string text, int at, List<(char Unit, bool Boundary)> typed, int place, SuggestScript script)
    {
        if (place == typed.Count)
        {
            return true;
        }

        if (at == text.Length)
        {
            return false;
        }

        if (text[at] == typed[place].Unit && Fits(text, at + 1, typed, place + 1, script))
        {
            return true;
        }

        foreach (var reading in script == SuggestScript.Literal ? [] : SuggestSamples.Readings(text[at]).SelectMany(Spellings))
        {
            var length = 0;
            while (length < reading.Length && place + length < typed.Count && (length == 0 || !typed[place + length].Boundary)
                && Letter(typed[place + length].Unit) == reading[length])
            {
                length++;
            }

            var initial = reading is [_, 'h', ..] ? 2 : 1;
            if ((length == reading.Length && Fits(text, at + 1, typed, place + length, script))
                || (length > 0 && place + length == typed.Count)
                || (script == SuggestScript.Initials && length > 0 && Fits(text, at + 1, typed, place + 1, script))
                || (script == SuggestScript.Initials && length >= initial && Fits(text, at + 1, typed, place + initial, script)))
            {
                return true;
            }
        }

        return false;
    }

    private static char Letter(char unit) => unit == 'ü' ? 'v' : unit;

    private static IEnumerable<string> Spellings(string reading) => reading is "lve" ? ["lve", "lue"] : [reading];

    private List<(char Unit, bool Boundary)> Typed(string text)
    {
        _fold.Fold(text);
        var typed = new List<(char, bool)>();
        var boundary = false;
        for (var i = 0; i < _fold.Length; i++)
        {
            if (_fold.KindAt(i) == CharKind.Separator)
            {
                boundary = true;
                continue;
            }

            typed.Add((_fold.Chars[i], boundary));
            boundary = false;
        }

        return typed.Count > TypedText.MaxLength ? typed[..TypedText.MaxLength] : typed;
    }

    private void Add(string text, string kind, double weight)
    {
        _fold.Fold(text);
        var folded = _fold.Compact.ToString();
        if (folded.Length == 0)
        {
            return;
        }

        if (!_kinds.Contains(kind))
        {
            _kinds.Add(kind);
        }

        var tokens = new List<Token>();
        _analyzer.AnalyzeForIndex(_fold, tokens);
        int[] starts =
        [
            .. tokens.Select(token => _fold.OrdinalAt(token.Start)).Distinct().Where(start => start > 0
                && _fold.OriginalRange(start, start + 1).Start != _fold.OriginalRange(start - 1, start).Start),
        ];
        var same = _entries.FindIndex(entry => entry.Folded == folded && entry.Kind == kind);
        if (same < 0)
        {
            _entries.Add(new Entry(text, folded, kind, weight, weight, starts));
            return;
        }

        var old = _entries[same];
        _entries[same] = weight > old.Heaviest
            ? new Entry(text, folded, kind, old.Weight + weight, weight, starts)
            : old with { Weight = old.Weight + weight };
    }

    private sealed record Entry(string Text, string Folded, string Kind, double Weight, double Heaviest, int[] Starts);
}
