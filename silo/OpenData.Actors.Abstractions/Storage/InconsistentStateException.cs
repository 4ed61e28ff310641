using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// A write lost against another one: the version in the store is not the one that was read. Let it leave the grain: the
/// activation then ends, and the next one reads the store anew. Never repeat the same write.
/// </summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>A lost write.</summary>
    /// <param name="errorMsg">For a person.</param>
    /// <param name="storedEtag">The version in the store; null if unknown or none.</param>
    /// <param name="currentEtag">The version that the writer had; null for none.</param>
    /// <param name="storageException">What the store reported, if anything.</param>
    public InconsistentStateException(
        string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
        : base($"{errorMsg} Stored version: {storedEtag ?? "none"}; version of the writer: {currentEtag ?? "none"}.", storageException)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    private InconsistentStateException(string message, Exception? cause, string? storedEtag, string? currentEtag)
        : base(message, cause)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
        IsSourceActivation = false;
    }

    /// <summary>The version in the store; null if unknown or none.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version that the writer had; null for none.</summary>
    public string? CurrentEtag { get; }

    /// <summary>True until the activation that lost has dealt with it, so that its callers do not end as well.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    /// <summary>The error of an activation in another silo, which has dealt with it.</summary>
    internal static InconsistentStateException FromOtherSilo(
        string message, string? storedEtag, string? currentEtag, Exception? cause) => new(message, cause, storedEtag, currentEtag);
}
