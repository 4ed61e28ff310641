namespace Orleans.Core;

/// <summary>A stored value without its type.</summary>
public interface IStorage
{
    /// <summary>The version that was last read or written; null when there is no record.</summary>
    string? Etag { get; }

    /// <summary>Whether the store has a record, as of the last operation.</summary>
    bool RecordExists { get; }

    /// <summary>Deletes the record and resets the value.</summary>
    Task ClearStateAsync();

    /// <summary>Stores the value, provided that nobody else has since this one was read.</summary>
    /// <exception cref="Storage.InconsistentStateException">Somebody has.</exception>
    Task WriteStateAsync();

    /// <summary>Reads the value anew and drops what was changed in memory.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
