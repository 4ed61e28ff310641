namespace OpenData.Chaos.Silo;

/// <summary>What a ledger stores.</summary>
public sealed class LedgerState
{
    /// <summary>The operations in order.</summary>
    public List<string> Operations { get; set; } = [];
}
