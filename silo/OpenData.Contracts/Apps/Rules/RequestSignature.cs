using System.Security.Cryptography;
using System.Text;

namespace OpenData.Contracts.Apps.Rules;

/// <summary>
/// How requests are signed (用户签名授权): HMAC-SHA256 (RFC 2104), keyed with the letters of the signing key, over six lines
/// joined by a line feed: method, path, query, SHA-256 (hex) of the body, timestamp, nonce.
/// </summary>
public static class RequestSignature
{
    /// <summary>The signature.</summary>
    /// <param name="key">As it was shown.</param>
    /// <param name="method">In capitals.</param>
    /// <param name="path">Decoded, such as <c>/api/invoke/…</c>.</param>
    /// <param name="query">See <see cref="Canonical"/>.</param>
    /// <param name="bodyHash">SHA-256 of the body, 64 hex digits in lower case.</param>
    /// <param name="timestamp">As in the header.</param>
    /// <param name="nonce">As in the header.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Compute(string key, string method, string path, string query, string bodyHash, string timestamp, string nonce) =>
        HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(key),
            Encoding.UTF8.GetBytes(string.Join('\n', method, path, query, bodyHash, timestamp, nonce)));

    /// <summary>Parameters of a query in the one order and form that is signed: names and values escaped by RFC 3986, sorted by name
    /// and then value, byte by byte, joined by <c>=</c> and <c>&amp;</c>.</summary>
    public static string Canonical(IEnumerable<KeyValuePair<string, string>> query) => string.Join('&', query
        .Select(pair => (Name: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    /// <summary>SHA-256 of a body, as it is signed.</summary>
    public static string BodyHash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
