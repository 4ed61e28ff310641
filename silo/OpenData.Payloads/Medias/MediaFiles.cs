using System.Security.Cryptography;
using OpenData.Contracts.Blobs;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Medias;

/// <summary>Files of reports, in the folder of blobs, or where all silos find them. Their address is the SHA-256 of their content, so
/// that a report that is sent again has the same files.</summary>
/// <param name="dataFolder">The data folder; files go to <c>blobs</c> below it.</param>
/// <param name="shared">Where other silos find them; null where there are none.</param>
public sealed class MediaFiles(string dataFolder, IBlobStore? shared = null)
{
    private readonly IBlobStore _blobs = shared ?? new BlobFolder(dataFolder);

    /// <summary>Where a file is kept: 64 hex digits.</summary>
    public static string AddressOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Stores a file at its address; one that is there stays.</summary>
    public async Task Put(byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content, writable: false);
        await _blobs.Put(AddressOf(content), stream, cancellationToken);
    }

    /// <summary>Writes a file to <paramref name="target"/>; false where none has the address.</summary>
    public Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken) =>
        _blobs.Fetch(address, target, cancellationToken);
}
