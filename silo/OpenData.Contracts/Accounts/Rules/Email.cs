using System.Net.Mail;

namespace OpenData.Contracts.Accounts.Rules;

/// <summary>E-mail addresses that every mail server takes: the dot-atom form of RFC 5322, in ASCII, with a domain name of at
/// least two labels. Quoted names, comments, addresses in brackets and names beyond ASCII are refused.</summary>
public static class Email
{
    /// <summary>The most characters (RFC 5321, 4.5.3.1.3, less the angle brackets).</summary>
    public const int Longest = 254;

    private const int LongestName = 64; // RFC 5321, 4.5.3.1.1.
    private const int LongestLabel = 63; // RFC 1035, 2.3.4.
    private const string NameCharacters = "!#$%&'*+-/=?^_`{|}~."; // RFC 5322, 3.2.3, beside letters and digits.

    /// <summary>Whether a text is such an address and nothing else.</summary>
    public static bool IsValid(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length <= Longest
            && MailAddress.TryCreate(address, out var parsed)
            && parsed.Address == address
            && IsName(parsed.User)
            && IsDomain(parsed.Host);
    }

    /// <summary>The address as it is shown, l***@example.cn.</summary>
    public static string Mask(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.LastIndexOf('@');
        return at < 1 ? new string('*', address.Length) : $"{address[0]}***{address.AsSpan(at)}";
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && name.All(each => char.IsAsciiLetterOrDigit(each) || NameCharacters.Contains(each, StringComparison.Ordinal))
        && name[0] != '.'
        && name[^1] != '.'
        && !name.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && labels[^1].Any(char.IsAsciiLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(each => char.IsAsciiLetterOrDigit(each) || each == '-');
}
