using System.Globalization;
using System.Text;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Computes the tables that <see cref="CharacterTable"/> reads.</summary>
internal sealed class CharacterFolding
{
    private readonly char[] _folded = new char[char.MaxValue + 1];
    private readonly byte[] _kinds = new byte[char.MaxValue + 1];
    private readonly SortedDictionary<char, string> _expansions = [];

    /// <param name="variants">Traditional character → simplified character.</param>
    public CharacterFolding(IReadOnlyDictionary<char, char> variants)
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            _folded[i] = char.ToLowerInvariant((char)i);
        }

        // Compatibility forms of single code units live in these ranges; the rest of the plane folds to itself.
        FoldCompatibilityForms('\u00A0', '\u33FF');
        FoldCompatibilityForms('\uF900', '\uFFEE');
        foreach (var (from, to) in variants)
        {
            _folded[from] = to;
        }

        Settle();
        for (var i = 0; i <= char.MaxValue; i++)
        {
            _kinds[i] = (byte)(_folded[i] == '\0' ? KindOf(_expansions.GetValueOrDefault((char)i, " ")[0]) : KindOf(_folded[i]));
        }
    }

    /// <summary>The folded form of each code unit; NUL if it has several characters.</summary>
    public ReadOnlySpan<char> Folded => _folded;

    /// <summary>The kind of each code unit's folded form.</summary>
    public ReadOnlySpan<byte> Kinds => _kinds;

    /// <summary>The folded forms of several characters.</summary>
    public IReadOnlyDictionary<char, string> Expansions => _expansions;

    /// <summary>A folded text.</summary>
    public string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = _folded[c] == '\0' ? folded.Append(_expansions.GetValueOrDefault(c, " ")) : folded.Append(_folded[c]);
        }

        return folded.ToString();
    }

    /// <summary>The kind of a folded character.</summary>
    public static CharKind KindOf(char c)
    {
        if (char.IsSurrogate(c) || c is '\u3005' or '\u3007' or (>= '\u3040' and <= '\u30FF' and not '\u30FB')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF'))
        {
            return CharKind.Ideograph;
        }

        return char.IsDigit(c) ? CharKind.Digit : char.IsLetter(c) ? CharKind.Letter : CharKind.Separator;
    }

    private void FoldCompatibilityForms(char first, char last)
    {
        for (int i = first; i <= last; i++)
        {
            var one = ((char)i).ToString();
            if (char.GetUnicodeCategory((char)i) == UnicodeCategory.OtherNotAssigned || one.IsNormalized(NormalizationForm.FormKC))
            {
                continue;
            }

            var text = one.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            _folded[i] = text.Length == 1 ? text[0] : '\0';
            if (text.Length != 1)
            {
                _expansions[(char)i] = text;
            }
        }
    }

    // A form that folds on (a compatibility form of a traditional character) is followed to its end.
    private void Settle()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            for (var steps = 0; steps < 4 && _folded[i] != '\0' && _folded[_folded[i]] != '\0'; steps++)
            {
                _folded[i] = _folded[_folded[i]];
            }
        }

        _folded[0] = ' ';
        foreach (var (from, to) in _expansions.ToArray())
        {
            _expansions[from] = string.Concat(to.Select(c => _folded[c] == '\0' ? c : _folded[c]));
        }
    }
}
