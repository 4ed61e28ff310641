namespace OpenData.Contracts.Accounts;

/// <summary>Why something was not done, and nothing was changed.</summary>
/// <param name="Code">Why.</param>
/// <param name="Field">The input's field, camelCase; null when it is the whole.</param>
/// <param name="RetryAfter">When to try again, where that is the remedy.</param>
public sealed record Refusal(RefusalCode Code, string? Field = null, TimeSpan? RetryAfter = null)
{
    /// <summary>What was given, where its reader has to find it among much else; null where the field says enough.</summary>
    public string? Value { get; init; }
}
