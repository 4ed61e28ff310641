namespace OpenData.Silo.Accounts;

/// <summary>Where on this site to go afterwards, as the address of a request says.</summary>
internal static class LocalPath
{
    private const int Longest = 1000;

    /// <summary>The path if it lies on this site, whatever browsers make of it; else the home page.</summary>
    public static string Of(string? text) =>
        text is { Length: > 0 and <= Longest }
        && text[0] == '/'
        && !(text.Length > 1 && text[1] is '/' or '\\')
        && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter == '\\')
        && Uri.TryCreate(new Uri("https://site.invalid"), text, out var there)
        && there.Host == "site.invalid"
        && !there.PathAndQuery.StartsWith("//", StringComparison.Ordinal) // As /.// becomes.
            ? there.PathAndQuery + there.Fragment
            : "/";
}
