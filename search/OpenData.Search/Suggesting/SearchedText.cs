using System.Text;
using OpenData.Search.Analysis;

namespace OpenData.Search.Suggesting;

/// <summary>Brings a searched text into the form in which it is counted, or refuses it: what is too short or too long to
/// be a topic, and what looks like it identifies a person. Not thread-safe.</summary>
internal sealed class SearchedText(Lexicon lexicon)
{
    private const int MinLength = 2;
    private const int MaxLength = 20;
    private const int MaxRawLength = 200;
    private const int MaxDigitsInRow = 6;
    private const int MaxDigits = 8;
    private const string HanDigits = "零〇一二三四五六七八九";

    private readonly FoldedText _fold = new(lexicon.Characters);

    /// <summary>The form that is counted, or null if the text is not to be kept.</summary>
    public string? Normalize(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxRawLength)
        {
            return null;
        }

        _fold.Fold(text);
        if (_fold.Compact.Length is < MinLength or > MaxLength || HasAddress(_fold.Chars) || HasLongNumber(_fold.Compact)
            || HasLicencePlate(_fold.Compact))
        {
            return null;
        }

        var normal = new StringBuilder(text.Length);
        var pending = false;
        for (var i = 0; i < _fold.Length; i++)
        {
            if (_fold.KindAt(i) == CharKind.Separator)
            {
                pending = normal.Length > 0;
                continue;
            }

            if (pending)
            {
                normal.Append(' ');
                pending = false;
            }

            normal.Append(_fold.Chars[i]);
        }

        return normal.ToString();
    }

    private static bool HasAddress(ReadOnlySpan<char> text) => text.Contains('@') || text.IndexOf("://", StringComparison.Ordinal) >= 0;

    // Telephone, identity and account numbers, also with blanks between their groups or in Han digits.
    private static bool HasLongNumber(ReadOnlySpan<char> compact)
    {
        var (row, all) = (0, 0);
        foreach (var unit in compact)
        {
            var isDigit = char.IsDigit(unit) || HanDigits.Contains(unit, StringComparison.Ordinal);
            row = isDigit ? row + 1 : 0;
            all += isDigit ? 1 : 0;
            if (row > MaxDigitsInRow || all > MaxDigits)
            {
                return true;
            }
        }

        return false;
    }

    // 沪a12345: a Han character, a letter, then five or six letters and digits with more digits than letters.
    private static bool HasLicencePlate(ReadOnlySpan<char> compact)
    {
        for (var i = 0; i + 7 <= compact.Length; i++)
        {
            if (compact[i] < '\u4e00' || !char.IsAsciiLetter(compact[i + 1]))
            {
                continue;
            }

            var (digits, length) = (0, 0);
            for (var j = i + 2; j < compact.Length && char.IsAsciiLetterOrDigit(compact[j]); j++, length++)
            {
                digits += char.IsAsciiDigit(compact[j]) ? 1 : 0;
            }

            if (length is 5 or 6 && digits >= 3)
            {
                return true;
            }
        }

        return false;
    }
}
