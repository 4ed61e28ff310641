namespace OpenData.Storage.Model;

/// <summary>A file that a request brought. It is written before the file is, and deleted after it.</summary>
public sealed class CertificateFileRow
{
    /// <summary>Where the file is.</summary>
    public required string Address { get; set; }

    /// <summary>The id of the request.</summary>
    public required string Request { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long CreatedAt { get; set; }
}
