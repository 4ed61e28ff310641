using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OpenData.Search.Suggesting;

/// <summary>Remembers for one day who searched for what, as keyed hashes. The key is random, is never stored and is
/// replaced with the day, so nobody can find out later whether a caller searched for a text. Not thread-safe.</summary>
internal sealed class CallerLedger(int capacity)
{
    private readonly HashSet<ulong> _seen = [];
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private DateOnly _day;

    /// <returns>True if the caller was not seen with this text today.</returns>
    public bool TryAdd(DateOnly day, string caller, string text)
    {
        if (day != _day)
        {
            _day = day;
            _seen.Clear();
            RandomNumberGenerator.Fill(_key);
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, MemoryMarshal.AsBytes($"{caller}\0{text}".AsSpan()), hash);
        var number = MemoryMarshal.Read<ulong>(hash);
        return _seen.Count < capacity && _seen.Add(number);
    }
}
