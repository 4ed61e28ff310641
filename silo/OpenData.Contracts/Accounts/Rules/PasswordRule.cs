namespace OpenData.Contracts.Accounts.Rules;

/// <summary>Passwords, as Shanghai's guide has them (2.1.1): 8 to 20 characters, of them a capital letter, a small letter and a
/// digit. The three are those of ASCII, which every keyboard has; the other characters may be any.</summary>
public static class PasswordRule
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 8;

    /// <summary>The most characters.</summary>
    public const int Longest = 20;

    /// <summary>The first thing that is wrong with a password, in the order of <see cref="PasswordFault"/>; null when it is
    /// good. Characters are UTF-16 code units, as browsers count them.</summary>
    public static PasswordFault? Check(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return password.Length < Shortest ? PasswordFault.TooShort
            : password.Length > Longest ? PasswordFault.TooLong
            : !password.Any(char.IsAsciiLetterUpper) ? PasswordFault.NoUpper
            : !password.Any(char.IsAsciiLetterLower) ? PasswordFault.NoLower
            : !password.Any(char.IsAsciiDigit) ? PasswordFault.NoDigit
            : null;
    }
}
