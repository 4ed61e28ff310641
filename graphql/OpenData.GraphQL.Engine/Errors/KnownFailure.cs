namespace OpenData.GraphQL.Engine;

/// <summary>A failure that the host knows, as clients see it.</summary>
/// <param name="Message">What went wrong, in the client's language.</param>
/// <param name="Code">The value of <c>extensions.code</c>. It never changes meaning.</param>
public sealed record KnownFailure(string Message, string Code)
{
    /// <summary>The status of an HTTP answer that has no data because of it; null for the usual one.</summary>
    public int? StatusCode { get; init; }

    /// <summary>When asking again makes sense, for the header <c>Retry-After</c> of such an answer; null for no header.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
