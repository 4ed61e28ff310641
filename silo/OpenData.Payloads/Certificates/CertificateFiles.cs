using System.Security.Cryptography;
using OpenData.Contracts.Blobs;
using OpenData.Contracts.Verification;
using OpenData.Payloads.Tables;

namespace OpenData.Payloads.Certificates;

/// <summary>Documents of organisations, in the folder of blobs, or where all silos find them. Their addresses are random:
/// two organisations that send the same file have two, and each is deleted by itself.</summary>
/// <param name="dataFolder">The data folder; files go to <c>blobs</c> below it.</param>
/// <param name="shared">Where other silos find them; null where there are none.</param>
public sealed class CertificateFiles(string dataFolder, IBlobStore? shared = null) : ICertificateFiles
{
    private readonly IBlobStore _blobs = shared ?? new BlobFolder(dataFolder);

    /// <inheritdoc/>
    public Task<CertificateFormat?> FormatOf(Stream content, CancellationToken cancellationToken) =>
        CertificateContent.FormatOf(content, cancellationToken);

    /// <inheritdoc/>
    public async Task<string> Put(string address, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hash = await SHA256.HashDataAsync(content, cancellationToken);
        content.Position = 0;
        await _blobs.Put(address, content, cancellationToken);
        return Convert.ToHexStringLower(hash);
    }

    /// <inheritdoc/>
    public Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken) =>
        _blobs.Fetch(address, target, cancellationToken);

    /// <inheritdoc/>
    public Task Delete(string address, CancellationToken cancellationToken) => _blobs.Delete(address, cancellationToken);
}
