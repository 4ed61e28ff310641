using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using OpenData.Contracts.Apps.Rules;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Credentials;

/// <summary>The headers of a signed request, known to be well formed.</summary>
/// <param name="AppId">Who says to have signed it.</param>
/// <param name="Timestamp">As in the header.</param>
/// <param name="At">The moment that it means.</param>
/// <param name="Nonce">16 to 64 letters.</param>
/// <param name="Signature">32 bytes.</param>
internal sealed record SignedRequest(string AppId, string Timestamp, DateTimeOffset At, string Nonce, byte[] Signature)
{
    public const string AppIdHeader = "X-App-Id";

    public const string TimestampHeader = "X-Timestamp";

    public const string NonceHeader = "X-Nonce";

    public const string SignatureHeader = "X-Signature";

    public static readonly string[] Headers = [AppIdHeader, TimestampHeader, NonceHeader, SignatureHeader];

    private const int MostUnixDigits = 11; // Until the year 5138: more would be milliseconds.

    private static readonly SearchValues<char> NonceLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <exception cref="InvokeRefusedException">A header is missing or not what it should be.</exception>
    public static SignedRequest Read(IHeaderDictionary headers)
    {
        var timestamp = Required(TimestampHeader);
        var nonce = Required(NonceHeader);
        var signature = new byte[SHA256.HashSizeInBytes];
        var hex = Required(SignatureHeader);
        if (!TryMoment(timestamp, out var at))
        {
            throw Bad(TimestampHeader, timestamp);
        }

        if (nonce.Length is < 16 or > 64 || nonce.AsSpan().ContainsAnyExcept(NonceLetters))
        {
            throw Bad(NonceHeader, nonce);
        }

        return hex.Length == 2 * signature.Length
            && Convert.FromHexString(hex, signature, out _, out _) == OperationStatus.Done
            ? new SignedRequest(Required(AppIdHeader), timestamp, at, nonce, signature)
            : throw Bad(SignatureHeader, "…"); // It is not repeated: it might be a secret in the wrong place.

        string Required(string name) => headers[name] is [{ Length: > 0 } only] ? only : throw Bad(name, headers[name].ToString());
    }

    /// <summary>Whether a key has signed this request.</summary>
    /// <param name="key">The signing key of the app.</param>
    /// <param name="request">With a body that can be read again.</param>
    /// <param name="bodyHash">SHA-256 of the body, hex.</param>
    public bool IsBy(string key, HttpRequest request, string bodyHash)
    {
        var query = RequestSignature.Canonical(request.Query
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))));
        var path = request.PathBase.Add(request.Path).Value ?? "";
        return CryptographicOperations.FixedTimeEquals(
            RequestSignature.Compute(key, request.Method, path, query, bodyHash, Timestamp, Nonce), Signature);
    }

    // The two forms of time of the interface standard.
    private static bool TryMoment(string text, out DateTimeOffset moment)
    {
        if (text.Length == 14)
        {
            return DateTimeOffset.TryParseExact(
                text + "+08:00", "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
        }

        var isSeconds = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && text.Length <= MostUnixDigits;
        moment = isSeconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return isSeconds;
    }

    private static InvokeRefusedException Bad(string name, string value) =>
        new(InvokeErrors.BadSignatureHeader, name, InvokeRefusedException.Shown(value));
}
