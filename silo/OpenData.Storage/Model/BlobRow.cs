namespace OpenData.Storage.Model;

/// <summary>A file that every silo needs; only on PostgreSQL.</summary>
public sealed class BlobRow
{
    /// <summary>The address.</summary>
    public required string Address { get; set; }

    /// <summary>Names its pieces.</summary>
    public Guid Content { get; set; }

    /// <summary>Bytes of all pieces.</summary>
    public long Length { get; set; }

    /// <summary>The SHA-256 of all pieces.</summary>
    public required byte[] Sha256 { get; set; }
}
