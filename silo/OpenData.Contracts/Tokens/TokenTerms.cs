using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>What a token is good for.</summary>
/// <param name="Name">Who or what it was made for; shown to operators.</param>
/// <param name="DailyQuota">Successful calls a day; at least 1.</param>
/// <param name="ExpiresAt">The moment from which it is refused.</param>
[GenerateSerializer, Immutable, Alias("opendata.TokenTerms")]
public sealed record TokenTerms(
    [property: Id(0)] string Name,
    [property: Id(1)] int DailyQuota,
    [property: Id(2)] DateTimeOffset ExpiresAt)
{
    /// <summary>Calls a day where nothing else is said, as in the Tianjin manual (2.7).</summary>
    public const int UsualQuota = 20;

    /// <summary>The id of the account whose personal token it is; null for an app, for the token of a demonstration, and for
    /// what was issued before accounts were named.</summary>
    [Id(3)]
    public string? Owner { get; init; }
}
