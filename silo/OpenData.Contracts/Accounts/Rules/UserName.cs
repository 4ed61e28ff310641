namespace OpenData.Contracts.Accounts.Rules;

/// <summary>User names, as Shanghai's guide has them (2.1.1): 5 to 25 letters, digits and underscores, the first a letter. Two
/// names that differ in case alone are the same (the guide says so for organisations; here it holds for all).</summary>
public static class UserName
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 5;

    /// <summary>The most characters.</summary>
    public const int Longest = 25;

    /// <summary>Whether a text is a user name. Letters and digits are those of ASCII: others look alike.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is >= Shortest and <= Longest
            && char.IsAsciiLetter(name[0])
            && name.All(each => char.IsAsciiLetterOrDigit(each) || each == '_');
    }

    /// <summary>The form in which names are compared: lower case.</summary>
    public static string Normalize(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant();
    }
}
