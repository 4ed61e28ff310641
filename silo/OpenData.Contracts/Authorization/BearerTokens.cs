namespace OpenData.Contracts.Authorization;

/// <summary>The form of bearer tokens: <c>odb_</c>, the key of their grain, a dot, 256 random bits in base64url. No personal token
/// has it.</summary>
public static class BearerTokens
{
    private const string Prefix = "odb_";
    private const int SecretLength = 43;

    /// <summary>The token of a grant with a secret.</summary>
    public static string Compose(string grantKey, string secret) => $"{Prefix}{grantKey}.{secret}";

    /// <summary>The key of the grain of what looks like a bearer token; null for anything else.</summary>
    public static string? GrantKeyOf(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Length == Prefix.Length + Grant.KeyLength + 1 + SecretLength
            && token.StartsWith(Prefix, StringComparison.Ordinal)
            && token[Prefix.Length + Grant.KeyLength] == '.'
            ? Hex(token[Prefix.Length..(Prefix.Length + Grant.KeyLength)])
            : null;
    }

    /// <summary>The key of the grain of what looks like a code: the same without <c>odb_</c>.</summary>
    public static string? GrantKeyOfCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == Grant.KeyLength + 1 + SecretLength && code[Grant.KeyLength] == '.' ? Hex(code[..Grant.KeyLength]) : null;
    }

    private static string? Hex(string key) => key.All(char.IsAsciiHexDigitLower) ? key : null;
}
