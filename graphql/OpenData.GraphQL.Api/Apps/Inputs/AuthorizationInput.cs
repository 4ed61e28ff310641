namespace OpenData.GraphQL.Api.Apps.Inputs;

/// <summary>What an app asks for, as it came with the browser (RFC 6749, 4.1.1; RFC 7636, 4.3).</summary>
/// <param name="ClientId">client_id.</param>
/// <param name="RedirectUri">redirect_uri.</param>
/// <param name="ResponseType">response_type: code.</param>
/// <param name="Scope">scope: invoke, or nothing.</param>
/// <param name="State">state: comes back with the answer.</param>
/// <param name="CodeChallenge">code_challenge.</param>
/// <param name="CodeChallengeMethod">code_challenge_method: S256.</param>
public sealed record AuthorizationInput(
    string ClientId,
    string RedirectUri,
    string? ResponseType = null,
    string? Scope = null,
    string? State = null,
    string? CodeChallenge = null,
    string? CodeChallengeMethod = null);
