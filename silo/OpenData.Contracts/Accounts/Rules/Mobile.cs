using System.Text;

namespace OpenData.Contracts.Accounts.Rules;

/// <summary>Mobile numbers of mainland China: eleven digits, 1, then 3 to 9, then nine more (the numbering plan of the
/// MIIT, segments 13x to 19x). People write them with spaces, hyphens and the country's prefix.</summary>
public static class Mobile
{
    private const int Digits = 11;
    private const int LongestWritten = 40;
    private const int ShownAtStart = 3;
    private const int ShownAtEnd = 4;
    private static readonly string[] CountryPrefixes = ["+86", "0086"];

    /// <summary>Brings a number that somebody typed into its one form, eleven ASCII digits. Spaces, hyphens, the prefixes
    /// +86 and 0086, and full-width digits are accepted.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="mobile">The eleven digits; empty when the text is no mobile number.</param>
    public static bool TryNormalize(string text, out string mobile)
    {
        ArgumentNullException.ThrowIfNull(text);
        mobile = "";
        if (text.Length > LongestWritten)
        {
            return false;
        }

        var plain = Plain(text);
        var prefix = Array.Find(CountryPrefixes, each => plain.StartsWith(each, StringComparison.Ordinal));
        var number = plain[(prefix?.Length ?? 0)..];
        if (number.Length != Digits || number[0] != '1' || number[1] is < '3' or > '9' || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        mobile = number;
        return true;
    }

    /// <summary>The number as it is shown, 138****5678. A text that is too short to hide anything becomes stars.</summary>
    public static string Mask(string mobile) => Masked.Middle(mobile, ShownAtStart, ShownAtEnd);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var each in FullWidth.Fold(text))
        {
            if (!char.IsWhiteSpace(each) && !IsHyphen(each))
            {
                plain.Append(each);
            }
        }

        return plain.ToString();
    }

    // The hyphen of ASCII, the hyphens and dashes of Unicode's general punctuation, and the minus sign.
    private static bool IsHyphen(char each) => each is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';
}
