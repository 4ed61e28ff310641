using System.Security.Cryptography;
using OpenData.Contracts.Verification;
using OpenData.Storage.Verification;

namespace OpenData.Grains.Verification.Flows;

/// <summary>Keeps documents while their request waits, and no longer.</summary>
public sealed class CertificateShelf(ICertificateFiles files, CertificateLedger ledger)
{
    private const int AddressBytes = 32;

    /// <summary>What a file is by its content; null if it is none of the formats, or not whole.</summary>
    public async Task<CertificateFormat?> FormatOf(OfferedFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var content = file.OpenRead();
        return await files.FormatOf(content, cancellationToken);
    }

    /// <summary>Stores files for a request.</summary>
    /// <param name="request">The id of the request.</param>
    /// <param name="offered">The files and what they are.</param>
    /// <param name="cancellationToken">Gives up; what was stored is to be discarded.</param>
    public async Task<IReadOnlyList<CertificateFile>> Keep(
        string request,
        IReadOnlyList<(OfferedFile File, CertificateFormat Format)> offered,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offered);
        var addresses = offered.Select(_ => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(AddressBytes))).ToArray();
        await ledger.Add(request, addresses, cancellationToken);
        var kept = new List<CertificateFile>(offered.Count);
        foreach (var ((file, format), address) in offered.Zip(addresses))
        {
            await using var content = file.OpenRead();
            var hash = await files.Put(address, content, cancellationToken);
            kept.Add(new CertificateFile(address, CertificateName.Of(file.Name, format), format, file.Bytes, hash));
        }

        return kept;
    }

    /// <summary>Deletes the files of a request.</summary>
    public async Task Discard(string request)
    {
        foreach (var address in await ledger.Of(request))
        {
            await Delete(address, CancellationToken.None);
        }
    }

    /// <summary>Deletes what a crash or an outage has left.</summary>
    public async Task Sweep(CancellationToken cancellationToken)
    {
        foreach (var address in await ledger.Left(cancellationToken))
        {
            await Delete(address, cancellationToken);
        }
    }

    private async Task Delete(string address, CancellationToken cancellationToken)
    {
        await files.Delete(address, cancellationToken);
        await ledger.Remove(address, cancellationToken);
    }
}
