using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using OpenData.Contracts.Verification;
using Orleans;

namespace OpenData.Grains.Verification.Flows;

/// <summary>Keyed hashes of identity numbers. There are so few numbers that a hash without a key is found by trying all.</summary>
public sealed partial class IdentityHashes(IGrainFactory grains, IIdentityProtector protector, ILogger<IdentityHashes> logger)
{
    private const int KeyBytes = 32;

    private byte[]? _key;

    /// <summary>HMAC-SHA256, hex.</summary>
    /// <param name="isPassport">Whether the number is of a passport.</param>
    /// <param name="number">Normalized.</param>
    public async Task<string> Of(bool isPassport, string number)
    {
        _key ??= await Key();
        return Convert.ToHexStringLower(
            HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{(isPassport ? "passport" : "identity")}/{number}")));
    }

    private async Task<byte[]> Key()
    {
        var keeper = grains.GetGrain<IIdentityKeyGrain>(IIdentityKeyGrain.Key);
        var read = await keeper.Read();
        if (read is not null && protector.Unprotect(read) is { } known)
        {
            return Convert.FromHexString(known);
        }

        if (read is not null)
        {
            LogLost(logger);
        }

        var kept = await keeper.Put(
            read, protector.Protect(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes))));
        return Convert.FromHexString(protector.Unprotect(kept) ?? throw new InvalidOperationException(
            "Another silo keeps the key of identity numbers under encryption keys that this one has not. Have them share their keys."));
    }

    [LoggerMessage(4101, LogLevel.Error, "The key of identity numbers cannot be decrypted; a new one is made, and accounts verified so far are not counted")]
    private static partial void LogLost(ILogger logger);
}
