using System.Security.Cryptography;
using OpenData.Payloads.Certificates;

namespace OpenData.Payloads.Tests.Certificates;

public sealed class CertificateFilesTests : IDisposable
{
    private static readonly string Address = new('c', 64);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_comes_back_until_it_is_deleted()
    {
        var files = new CertificateFiles(_folder.Path);
        byte[] content = [1, 2, 3];
        using var source = new MemoryStream(content);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), await files.Put(Address, source, CancellationToken.None));
        using var target = new MemoryStream();
        Assert.True(await files.Fetch(Address, target, CancellationToken.None));
        Assert.Equal(content, target.ToArray());
        await files.Delete(Address, CancellationToken.None);
        await files.Delete(Address, CancellationToken.None);
        Assert.False(await files.Fetch(Address, target, CancellationToken.None));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }
}
