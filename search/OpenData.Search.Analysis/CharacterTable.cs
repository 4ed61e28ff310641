using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace OpenData.Search.Analysis;

/// <summary>Folding of single UTF-16 code units: compatibility forms (NFKC), lower case, full width to half width,
/// traditional to simplified. Combining sequences are not composed; a combining mark is a separator.</summary>
internal sealed class CharacterTable
{
    private readonly char[] _folded = new char[char.MaxValue + 1];
    private readonly CharKind[] _kinds = new CharKind[char.MaxValue + 1];
    private readonly Dictionary<char, string> _expansions = [];

    /// <param name="variants">Traditional character → simplified character.</param>
    public CharacterTable(IReadOnlyDictionary<char, char> variants)
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

        for (var i = 0; i <= char.MaxValue; i++)
        {
            _kinds[i] = KindOf((char)i);
        }
    }

    /// <summary>The kind of a folded character.</summary>
    public CharKind Kind(char folded) => _kinds[folded];

    /// <summary>The folded form of a character that folds to one character.</summary>
    /// <returns>False if it folds to several: take <see cref="Expansion"/>.</returns>
    public bool TryFold(char original, out char folded)
    {
        folded = _folded[original];
        return folded != '\0';
    }

    /// <summary>The folded form of a character that folds to several, such as ㎡.</summary>
    public string Expansion(char original) => _expansions.TryGetValue(original, out var text) ? text : " ";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FoldCompatibilityForms(char first, char last)
    {
        Span<char> one = stackalloc char[1];
        for (int i = first; i <= last; i++)
        {
            if (char.GetUnicodeCategory((char)i) == UnicodeCategory.OtherNotAssigned)
            {
                continue;
            }

            one[0] = (char)i;
            if (((ReadOnlySpan<char>)one).IsNormalized(NormalizationForm.FormKC))
            {
                continue;
            }

            var text = new string(one).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            _folded[i] = text.Length == 1 ? text[0] : '\0';
            if (text.Length != 1)
            {
                _expansions[(char)i] = text;
            }
        }
    }

    private static CharKind KindOf(char c)
    {
        if (char.IsSurrogate(c) || c is '\u3005' or '\u3007' or (>= '\u3040' and <= '\u30FF' and not '\u30FB')
            or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF'))
        {
            return CharKind.Ideograph;
        }

        return char.IsDigit(c) ? CharKind.Digit : char.IsLetter(c) ? CharKind.Letter : CharKind.Separator;
    }
}
