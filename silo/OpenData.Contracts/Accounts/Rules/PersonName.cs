using System.Globalization;
using System.Text;

namespace OpenData.Contracts.Accounts.Rules;

/// <summary>Names of people: letters of any script, with what may stand between them: space, middle dot, hyphen,
/// apostrophe.</summary>
public static class PersonName
{
    /// <summary>The most characters (Unicode code points).</summary>
    public const int Longest = 50;

    // The middle dot as GB/T 15834 has it, the katakana and hyphenation dots that keyboards give instead, then hyphens and
    // apostrophes, straight and typographic.
    private const string Between = " \u00B7\u30FB\u2027-\u2010'\u2019";

    /// <summary>Whether a text can be a person's name: 1 to 50 characters, a letter at both ends, no two of what stands between
    /// letters side by side.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var count = 0;
        var isAfterLetter = false;
        foreach (var rune in name.EnumerateRunes())
        {
            count++;
            if (Rune.IsLetter(rune))
            {
                isAfterLetter = true;
            }
            else if (!isAfterLetter || !(IsMark(rune) || IsBetween(rune)))
            {
                return false;
            }
            else if (IsBetween(rune))
            {
                isAfterLetter = false;
            }
        }

        return isAfterLetter && count <= Longest;
    }

    /// <summary>The name as it is shown: 王*明, 王*, J********h. Of a name of one character nothing is shown.</summary>
    public static string Mask(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var starts = StringInfo.ParseCombiningCharacters(name);
        return starts.Length switch
        {
            0 => "",
            1 => "*",
            2 => $"{name.AsSpan(0, starts[1])}*",
            var count => $"{name.AsSpan(0, starts[1])}{new string('*', count - 2)}{name.AsSpan(starts[^1])}",
        };
    }

    private static bool IsBetween(Rune rune) => rune.IsBmp && Between.Contains((char)rune.Value, StringComparison.Ordinal);

    // Vowel signs and accents that letters of many scripts are written with.
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
