using System.Runtime.InteropServices;

namespace OpenData.Search.Suggesting;

/// <summary>Answers the queries of one thread.</summary>
internal sealed class SuggestFinder
{
    private readonly SuggestCorrector _corrector = new();
    private readonly TypedPattern _pattern = new();
    private readonly TopSearch _search = new();
    private readonly SeriesPlaces _series = new();
    private readonly List<Found> _found = [];
    private readonly List<int> _chosen = [];
    private readonly char[] _text = new char[SuggestBuilder.MaxTextLength];
    private int[] _places = [];

    /// <summary>What a text was meant to be, if it is not in the index.</summary>
    public string? Correct(Alphabet alphabet, KindView[] kinds, string typed) => _corrector.Correct(alphabet, kinds, typed);

    /// <summary>The best suggestions for a typed text.</summary>
    public Suggestion[] Find(
        Alphabet alphabet, KindView[] kinds, ReadOnlySpan<char> typed, int limit, SuggestQuotas quotas)
    {
        _found.Clear();
        _chosen.Clear();
        _pattern.Set(alphabet, typed);
        if (_pattern.Length == 0)
        {
            return [];
        }

        _search.Begin(quotas.PerSeries == int.MaxValue || _pattern.TellsNumber ? null : _series);
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (quotas.Of(kinds[kind].Name) > 0)
            {
                _series.Begin(quotas.PerSeries);
                FindInKind(alphabet, kinds[kind], kind, limit);
            }
        }

        _found.Sort();
        Choose(kinds, limit, quotas);
        var answer = _chosen.Count == 0 ? [] : new Suggestion[_chosen.Count];
        for (var i = 0; i < answer.Length; i++)
        {
            answer[i] = Show(alphabet, kinds, _found[_chosen[i]]);
        }

        return answer;
    }

    private void FindInKind(Alphabet alphabet, KindView kind, int number, int limit)
    {
        var first = _found.Count;
        var texts = kind.Texts;
        var prefixes = kind.Prefixes;
        var words = kind.Words;
        for (var match = SuggestMatch.Prefix; match <= SuggestMatch.InitialsWord; match++)
        {
            var (script, inside) = match switch
            {
                SuggestMatch.Prefix => (SuggestScript.Literal, false),
                SuggestMatch.PinyinPrefix => (SuggestScript.Pinyin, false),
                SuggestMatch.Word => (SuggestScript.Literal, true),
                SuggestMatch.InitialsPrefix => (SuggestScript.Initials, false),
                SuggestMatch.PinyinWord => (SuggestScript.Pinyin, true),
                _ => (SuggestScript.Initials, true),
            };
            if (script <= _pattern.Script && _found.Count - first < limit)
            {
                _search.Run(alphabet, inside ? words : prefixes, texts, _pattern, script, match, _found, first, limit);
            }
        }

        foreach (ref var found in CollectionsMarshal.AsSpan(_found)[first..])
        {
            found.Kind = number;
            found.Weight = kind.Weight(found.Entry);
            found.Length = FoldedLength(alphabet, texts[found.Entry]);
        }
    }

    // Takes the best that the quotas allow, then, if there is room, the best of what they held back; in order again.
    private void Choose(KindView[] kinds, int limit, SuggestQuotas quotas)
    {
        if (_places.Length < kinds.Length)
        {
            _places = new int[kinds.Length];
        }

        Array.Clear(_places);
        for (var i = 0; i < _found.Count && _chosen.Count < limit; i++)
        {
            if (_places[_found[i].Kind]++ < quotas.Of(kinds[_found[i].Kind].Name))
            {
                _chosen.Add(i);
            }
        }

        if (!quotas.FillUp || _chosen.Count == Math.Min(limit, _found.Count))
        {
            return;
        }

        var within = _chosen.Count;
        for (var (i, next) = (0, 0); _chosen.Count < limit && i < _found.Count; i++)
        {
            if (next < within && _chosen[next] == i)
            {
                next++;
            }
            else
            {
                _chosen.Add(i);
            }
        }

        _chosen.Sort();
    }

    private static int FoldedLength(Alphabet alphabet, ReadOnlySpan<byte> codes)
    {
        var length = 0;
        for (var at = 0; at < codes.Length;)
        {
            var code = alphabet.NextCode(codes, ref at);
            length += alphabet.SymbolOfCode[code] switch
            {
                Alphabet.NoSymbol => 0,
                Alphabet.ManySymbols => alphabet.Expansion(code).Length,
                _ => 1,
            };
        }

        return length;
    }

    private Suggestion Show(Alphabet alphabet, KindView[] kinds, in Found found)
    {
        var codes = kinds[found.Kind].Texts[found.Entry];
        var end = _pattern.EndOfMatch(codes, found.Offset, found.Script);
        var (length, start) = (0, -1);
        for (var at = 0; at < codes.Length;)
        {
            var code = alphabet.NextCode(codes, ref at);
            if (start < 0 && length >= found.Offset && alphabet.SymbolOfCode[code] != Alphabet.NoSymbol)
            {
                start = length;
            }

            _text[length++] = (char)alphabet.Codes[code];
        }

        return new Suggestion(
            new string(_text, 0, length), kinds[found.Kind].Name, found.Weight, found.Match, start, end - start);
    }
}
