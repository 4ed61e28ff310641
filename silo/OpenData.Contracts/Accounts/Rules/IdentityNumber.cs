using System.Globalization;

namespace OpenData.Contracts.Accounts.Rules;

/// <summary>
/// Citizen identity numbers, GB 11643-1999: eighteen places, six digits of the region (GB/T 2260), the date of birth, three
/// digits of the order, and a check character by ISO 7064 MOD 11-2.
/// </summary>
public static class IdentityNumber
{
    private const int Places = 18;
    private const int BirthStart = 6;
    private const int BirthLength = 8;
    private const int Shown = 4;
    private const string CheckCharacters = "10X98765432"; // By the weighted sum modulo 11.

    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    // The provinces of GB/T 2260 by their first two digits; 83 stands in the residence permits of people from Taiwan
    // (State Council, General Office, 2018 No. 81), as 81 and 82 in those of people from Hong Kong and Macao.
    private static readonly HashSet<string> Provinces = new(StringComparer.Ordinal)
    {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45",
        "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    };

    /// <summary>Whether a text can be somebody's number: its check character is right, the region is a province, the date of
    /// birth is a day from 1900 on and not after today. A small x is taken as a capital.</summary>
    /// <param name="number">The text.</param>
    /// <param name="today">The day in Asia/Shanghai.</param>
    public static bool IsValid(string number, DateOnly today)
    {
        var normal = Normalize(number);
        return normal.Length == Places
            && !normal.AsSpan(0, Places - 1).ContainsAnyExceptInRange('0', '9')
            && Provinces.Contains(normal[..2])
            && DateOnly.TryParseExact(
                normal.AsSpan(BirthStart, BirthLength), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth)
            && birth >= EarliestBirth
            && birth <= today
            && normal[^1] == CheckCharacter(normal);
    }

    /// <summary>The form in which numbers are kept and compared: a capital X, no space around them.</summary>
    public static string Normalize(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Trim().ToUpperInvariant();
    }

    /// <summary>The number as it is shown, 3101**********1234. A text that is too short to hide anything becomes stars.</summary>
    public static string Mask(string number) => Masked.Middle(number, Shown, Shown);

    // The weight of a place is 2 to the power of the places after it, modulo 11.
    private static char CheckCharacter(string normal)
    {
        var sum = 0;
        foreach (var digit in normal.AsSpan(0, Places - 1))
        {
            sum = (sum + digit - '0') * 2 % 11;
        }

        return CheckCharacters[sum];
    }
}
