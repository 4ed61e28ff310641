namespace OpenData.Storage.Model;

/// <summary>A piece of a file; only on PostgreSQL.</summary>
public sealed class BlobChunkRow
{
    /// <summary>The file, see <see cref="BlobRow.Content"/>.</summary>
    public Guid Content { get; set; }

    /// <summary>The place in the file, from 0.</summary>
    public int Number { get; set; }

    /// <summary>A megabyte; the last piece has what is left.</summary>
    public required byte[] Bytes { get; set; }
}
