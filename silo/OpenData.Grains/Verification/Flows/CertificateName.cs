using System.Globalization;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Verification.Flows;

/// <summary>Names of documents: what the sender called them, made safe to save under.</summary>
internal static class CertificateName
{
    private const int Longest = 100;
    private const string Otherwise = "document";
    private const string Reserved = "<>:\"/\\|?*";

    /// <summary>The last part of a path, without characters that a file name may not have or that are not seen, at most 100
    /// characters, ending as its format does.</summary>
    public static string Of(string given, CertificateFormat format)
    {
        var last = given[(given.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var plain = string.Concat(last.EnumerateRunes()
            .Where(rune => !Reserved.Contains(rune.ToString(), StringComparison.Ordinal) && IsSeen(System.Text.Rune.GetUnicodeCategory(rune)))
            .Take(Longest)
            .Select(rune => rune.ToString())).Trim(' ', '.');
        var name = plain.Length == 0 ? Otherwise : plain;
        var endings = EndingsOf(format);
        return endings.Any(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? name
            : name + endings[0];
    }

    private static bool IsSeen(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string[] EndingsOf(CertificateFormat format) => format switch
    {
        CertificateFormat.Jpeg => [".jpg", ".jpeg"],
        CertificateFormat.Png => [".png"],
        _ => [".pdf"],
    };
}
