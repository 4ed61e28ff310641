namespace Orleans;

/// <summary>What a storage provider reads into and writes from. Note <c>ETag</c> here, <c>Etag</c> in IStorage.</summary>
public interface IGrainState<T>
{
    /// <summary>The value; null where there is none.</summary>
    T? State { get; set; }

    /// <summary>The version; null where there is no record.</summary>
    string? ETag { get; set; }

    /// <summary>Whether the store has a record.</summary>
    bool RecordExists { get; set; }
}
