using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using OpenData.Contracts.Accounts.Rules;

namespace OpenData.Silo.Accounts.Certificates;

/// <summary>Finds the unified social credit code in the subject of a certificate. Issuers write it into the identifier of the
/// organisation (2.5.4.97, ETSI EN 319 412-1), the serial number (2.5.4.5), or, before there were such rules, unit or name.
/// </summary>
internal static class SubjectCode
{
    private const int CodeLength = 18;

    // In the order of trust; the first that holds a code is taken.
    private static readonly string[] Places = ["2.5.4.97", "2.5.4.5", "2.5.4.11", "2.5.4.3"];

    /// <summary>The code, normalized; null if there is none.</summary>
    public static string? Of(X509Certificate2 certificate)
    {
        var parts = certificate.SubjectName.EnumerateRelativeDistinguishedNames(reversed: false)
            .Where(part => !part.HasMultipleElements)
            .Select(part => (Place: part.GetSingleElementType().Value, Text: TextOf(part)))
            .ToList();
        return Places.SelectMany(place => parts.Where(part => part.Place == place).Select(part => CodeIn(part.Text)))
            .FirstOrDefault(code => code is not null);
    }

    // With or without what says of which register it is, such as NTRCN-.
    private static string? CodeIn(string? text)
    {
        var code = text is { Length: > CodeLength } && text[^(CodeLength + 1)] == '-' ? text[^CodeLength..] : text;
        return code is not null && CreditCode.IsValid(code) ? CreditCode.Normalize(code) : null;
    }

    private static string? TextOf(X500RelativeDistinguishedName part)
    {
        try
        {
            return part.GetSingleElementValue();
        }
        catch (Exception exception) when (exception is AsnContentException or System.Security.Cryptography.CryptographicException)
        {
            return null; // No text.
        }
    }
}
