namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>A request is refused; answered as <see cref="OAuthError"/>, never logged as a failure.</summary>
internal sealed class OAuthRefusedException(OAuthError error) : Exception(error.En)
{
    public OAuthError Error { get; } = error;

    /// <summary>When to try again; null where that would not help.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
