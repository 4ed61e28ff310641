using System.Numerics;
using System.Runtime.CompilerServices;

namespace OpenData.Search.Postings;

/// <summary>Reads what <see cref="BitWriter"/> wrote. It looks up to seven bytes beyond the last, which is less than the
/// foot of a file.</summary>
internal unsafe struct BitReader(byte* start)
{
    private long _bit;

    public int ReadGamma()
    {
        var bits = ReadZeros();
        return bits == 0 ? 1 : (1 << bits) | (int)ReadBits(bits);
    }

    public int ReadRice(int lowBits)
    {
        var high = ReadZeros();
        return (high << lowBits) | (int)ReadBits(lowBits);
    }

    private int ReadZeros()
    {
        for (var zeros = 0; ; zeros += 32)
        {
            var ahead = (uint)(Unsafe.ReadUnaligned<ulong>(start + (_bit >> 3)) >> (int)(_bit & 7));
            if (ahead != 0)
            {
                var more = BitOperations.TrailingZeroCount(ahead);
                _bit += more + 1;
                return zeros + more;
            }

            _bit += 32;
        }
    }

    private uint ReadBits(int count)
    {
        var value = (uint)(Unsafe.ReadUnaligned<ulong>(start + (_bit >> 3)) >> (int)(_bit & 7)) & (uint)((1UL << count) - 1);
        _bit += count;
        return value;
    }
}
