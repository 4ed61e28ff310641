namespace OpenData.Contracts.Accounts.Rules;

/// <summary>Passport numbers. Each country has its own kind; ICAO Doc 9303 gives the machine-readable zone nine places of letters
/// and digits, and longer numbers, which some countries have, overflow into its optional data.</summary>
public static class PassportNumber
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 5;

    /// <summary>The most characters.</summary>
    public const int Longest = 15;

    private const int ShownAtStart = 1;
    private const int ShownAtEnd = 2;

    /// <summary>Whether a text can be a passport number: 5 to 15 letters and digits of ASCII.</summary>
    public static bool IsValid(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length is >= Shortest and <= Longest && number.All(char.IsAsciiLetterOrDigit);
    }

    /// <summary>The form in which numbers are kept and compared: capitals.</summary>
    public static string Normalize(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.ToUpperInvariant();
    }

    /// <summary>The number as it is shown, E******78.</summary>
    public static string Mask(string number) => Masked.Middle(number, ShownAtStart, ShownAtEnd);
}
