using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using OpenData.Contracts.Operations;
using OpenData.Contracts.Tokens;
using OpenData.Storage;
using Orleans;

namespace OpenData.Silo.Tokens;

/// <summary>
/// The key of those who operate the portal, until there are accounts. The first start makes it and shows it once; only its
/// hash is kept, by a grain, and read at the start: operators are let in even while no grain answers.
/// </summary>
internal sealed class OperatorKey(DataFolder folder, IGrainFactory grains)
{
    private byte[]? _hash;

    /// <summary>The file that a start without a greeting leaves the new key in.</summary>
    public static string FileOf(DataFolder folder) => Path.Combine(folder.Path, "operator-key");

    /// <summary>Reads the hash, or makes a key.</summary>
    /// <param name="isShown">Whether the caller shows a new key; if not, it is left in <see cref="FileOf"/>.</param>
    /// <returns>The key if it was made now, else null.</returns>
    public async Task<string?> Ensure(bool isShown)
    {
        var owner = grains.GetGrain<IOperatorKeyGrain>(IOperatorKeyGrain.Key);
        if (await owner.Hash() is { } known)
        {
            _hash = Encoding.ASCII.GetBytes(known);
            return null;
        }

        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var hash = TokenHash.Of(key);
        var kept = await owner.Claim(hash);
        _hash = Encoding.ASCII.GetBytes(kept);
        if (kept != hash)
        {
            return null; // Another silo was first.
        }

        if (!isShown)
        {
            await Leave(key);
        }

        return key;
    }

    /// <summary>Whether a text is the key.</summary>
    public bool Admits(string key) =>
        _hash is { } hash
        && key.Length is > 0 and <= TokenHash.MaxTokenLength
        && CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(TokenHash.Of(key)));

    private async Task Leave(string key)
    {
        await using var stream = OwnerOnlyFile.Create(FileOf(folder));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(key + "\n"));
    }
}
