namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>A refusal of the OAuth endpoints.</summary>
/// <param name="Code">Of RFC 6749, 5.2.</param>
/// <param name="Status">Of HTTP.</param>
/// <param name="Zh">What went wrong and what to do, in Chinese.</param>
/// <param name="En">The same in English; also the <c>error_description</c>, which takes ASCII alone.</param>
internal sealed record OAuthError(string Code, int Status, string Zh, string En);
