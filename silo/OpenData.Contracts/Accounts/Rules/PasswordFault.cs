namespace OpenData.Contracts.Accounts.Rules;

/// <summary>What is wrong with a password.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than <see cref="PasswordRule.Shortest"/> characters.</summary>
    TooShort,

    /// <summary>More than <see cref="PasswordRule.Longest"/> characters.</summary>
    TooLong,

    /// <summary>No capital letter.</summary>
    NoUpper,

    /// <summary>No small letter.</summary>
    NoLower,

    /// <summary>No digit.</summary>
    NoDigit,
}
