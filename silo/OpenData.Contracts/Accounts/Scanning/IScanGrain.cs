using Orleans;

namespace OpenData.Contracts.Accounts.Scanning;

/// <summary>One sign-in by scanning, for two minutes; by the SHA-256 (hex) of the code that is scanned.</summary>
[Alias("opendata.IScanGrain")]
public interface IScanGrain : IGrainWithStringKey
{
    /// <summary>Begins to wait.</summary>
    /// <param name="scan">Who waits.</param>
    /// <param name="secretHash">SHA-256 (hex) of what only the browser that waits knows.</param>
    [Alias("Begin")]
    Task Begin(Scan scan, string secretHash);

    /// <summary>Who waits; null when nobody does (any more).</summary>
    [Alias("Show")]
    Task<Scan?> Show();

    /// <summary>Lets the browser in as an account, or refuses; false when nobody waits (any more).</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="sessionId">The session that answers.</param>
    /// <param name="isConfirmed">Whether it lets the browser in.</param>
    [Alias("Answer")]
    Task<bool> Answer(string accountId, string sessionId, bool isConfirmed);

    /// <summary>How far it is, for who knows the secret; gone for all others. What was answered is told once.</summary>
    [Alias("Take")]
    Task<ScanOutcome> Take(string secretHash);
}
