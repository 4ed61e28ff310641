using System.Text;

namespace OpenData.Search.Suggesting;

/// <summary>Finds what a text that the index does not know was meant to be: pinyin as characters, characters that sound
/// alike, two characters exchanged, one wrong, one too many or one missing. Reused by one thread.</summary>
internal sealed class SuggestCorrector
{
    private const int MinLengthOfEdits = 3;
    private const int MaxLength = 20;

    // Stands for a character to be found: an ideograph, as separators are not matched, and one hardly used.
    private const char Unknown = '\u9fff';

    private readonly TypedPattern _pattern = new();
    private readonly TopSearch _search = new();
    private readonly List<Found> _found = [];
    private readonly StringBuilder _text = new();
    private double _weight;
    private string? _best;

    /// <summary>The text as it was probably meant, or null if the index has it as it is or nothing like it.</summary>
    public string? Correct(Alphabet alphabet, KindView[] kinds, string typed)
    {
        if (Nearest(alphabet, kinds, typed) is { } whole)
        {
            return whole.Length == 0 ? null : whole;
        }

        var parts = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var changed = false;
        for (var i = 0; parts.Length > 1 && i < parts.Length; i++)
        {
            if (Nearest(alphabet, kinds, parts[i]) is { Length: > 0 } part)
            {
                parts[i] = part;
                changed = true;
            }
        }

        return changed ? string.Join(' ', parts) : null;
    }

    // Empty if the index has the text, null if it has nothing near it.
    private string? Nearest(Alphabet alphabet, KindView[] kinds, string typed)
    {
        (_best, _weight) = (null, double.NegativeInfinity);
        _search.Begin();
        _pattern.Set(alphabet, typed);
        if (_pattern.Length > MaxLength)
        {
            return null;
        }

        var folded = _pattern.Text;
        if (_pattern.Length == 0 || Try(alphabet, kinds, SuggestScript.Literal))
        {
            return string.Empty;
        }

        if (_pattern.Script != SuggestScript.Literal)
        {
            return Try(alphabet, kinds, SuggestScript.Pinyin) ? _best : Edited(alphabet, kinds, folded, SuggestScript.Pinyin);
        }

        if (_pattern.Length > 1)
        {
            _pattern.SetNear(alphabet, typed, bySound: true, any: -1);
            if (Try(alphabet, kinds, SuggestScript.Near))
            {
                return _best;
            }
        }

        return Edited(alphabet, kinds, folded, SuggestScript.Literal);
    }

    private string? Edited(Alphabet alphabet, KindView[] kinds, string typed, SuggestScript script)
    {
        if (typed.Length < MinLengthOfEdits)
        {
            return null;
        }

        for (var i = 0; i + 1 < typed.Length; i++)
        {
            TryText(alphabet, kinds, $"{typed.AsSpan(0, i)}{typed[i + 1]}{typed[i]}{typed.AsSpan(i + 2)}", script);
        }

        for (var i = 0; i < typed.Length && _best is null && script == SuggestScript.Literal; i++)
        {
            TryAny(alphabet, kinds, $"{typed.AsSpan(0, i)}{Unknown}{typed.AsSpan(i + 1)}", i);
        }

        for (var i = 0; i < typed.Length && _best is null; i++)
        {
            TryText(alphabet, kinds, string.Concat(typed.AsSpan(0, i), typed.AsSpan(i + 1)), script);
        }

        for (var i = 1; i < typed.Length && _best is null && script == SuggestScript.Literal; i++)
        {
            TryAny(alphabet, kinds, $"{typed.AsSpan(0, i)}{Unknown}{typed.AsSpan(i)}", i);
        }

        return _best;
    }

    private void TryText(Alphabet alphabet, KindView[] kinds, string text, SuggestScript script)
    {
        _pattern.Set(alphabet, text);
        if (_pattern.Length > 1)
        {
            Try(alphabet, kinds, script);
        }
    }

    private void TryAny(Alphabet alphabet, KindView[] kinds, string text, int any)
    {
        _pattern.SetNear(alphabet, text, bySound: false, any);
        Try(alphabet, kinds, SuggestScript.Near);
    }

    // Keeps the heaviest match of all tried.
    private bool Try(Alphabet alphabet, KindView[] kinds, SuggestScript script)
    {
        var any = false;
        foreach (var kind in kinds)
        {
            _found.Clear();
            _search.Run(alphabet, kind.Prefixes, kind.Texts, _pattern, script, SuggestMatch.Prefix, _found, 0, 1);
            _search.Run(alphabet, kind.Words, kind.Texts, _pattern, script, SuggestMatch.Word, _found, 0, 2);
            foreach (var found in _found)
            {
                any = true;
                var weight = kind.Weight(found.Entry);
                if (weight > _weight)
                {
                    _weight = weight;
                    _best = Piece(alphabet, kind.Texts[found.Entry], found.Offset, script);
                }
            }
        }

        return any;
    }

    private string Piece(Alphabet alphabet, ReadOnlySpan<byte> codes, int from, SuggestScript script)
    {
        var end = _pattern.EndOfMatch(codes, from, script);
        _text.Clear();
        for (int at = 0, unit = 0; at < codes.Length && unit < end; unit++)
        {
            var code = alphabet.NextCode(codes, ref at);
            if (unit >= from)
            {
                _text.Append((char)alphabet.Codes[code]);
            }
        }

        return _text.ToString();
    }
}
