using System.Collections.Concurrent;
using System.Security.Cryptography;
using OpenData.Contracts.Verification;

namespace OpenData.Grains.Tests.Verification;

/// <summary>Documents in memory. What begins with P is a PDF.</summary>
internal sealed class Shelf : ICertificateFiles
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public bool IsAway { get; set; }

    public Task<CertificateFormat?> FormatOf(Stream content, CancellationToken cancellationToken) =>
        Task.FromResult<CertificateFormat?>(content.ReadByte() == 'P' ? CertificateFormat.Pdf : null);

    public async Task<string> Put(string address, Stream content, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        Files[address] = copy.ToArray();
        return IsAway ? throw new IOException("The disk is full.") : Convert.ToHexStringLower(SHA256.HashData(copy.ToArray()));
    }

    public async Task<bool> Fetch(string address, Stream target, CancellationToken cancellationToken)
    {
        if (Files.TryGetValue(address, out var content))
        {
            await target.WriteAsync(content, cancellationToken);
        }

        return content is not null;
    }

    public Task Delete(string address, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new IOException("The disk is away.");
        }

        Files.TryRemove(address, out _);
        return Task.CompletedTask;
    }
}
