namespace OpenData.Contracts.Authorization;

/// <summary>What an app asks for by sending a browser to <c>/oauth/authorize</c> (RFC 6749, 4.1.1; RFC 7636, 4.3).</summary>
/// <param name="ClientId">The app.</param>
/// <param name="RedirectUri">Where the answer goes, exactly as registered.</param>
/// <param name="ResponseType"><c>code</c>.</param>
/// <param name="Scope">Null or <c>invoke</c>.</param>
/// <param name="State">Comes back with the answer.</param>
/// <param name="CodeChallenge">PKCE; needed by apps without an AppSecret.</param>
/// <param name="CodeChallengeMethod"><c>S256</c> with a challenge.</param>
public sealed record AuthorizationRequest(
    string ClientId,
    string RedirectUri,
    string? ResponseType,
    string? Scope,
    string? State,
    string? CodeChallenge,
    string? CodeChallengeMethod)
{
    /// <summary>The one thing that may be asked for: calling interfaces on the app's quota.</summary>
    public const string InvokeScope = "invoke";
}
