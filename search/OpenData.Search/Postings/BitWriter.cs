using System.Numerics;
using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>Appends numbers as bits: small ones in few.</summary>
internal sealed class BitWriter(ByteSink sink)
{
    private ulong _pending;
    private int _filled;

    /// <summary>Writes a number of at least 1 in the gamma code of Elias (1975): 1 takes one bit, 2 and 3 take three.</summary>
    public void WriteGamma(int value)
    {
        var bits = 31 - BitOperations.LeadingZeroCount((uint)value);
        Write(1UL << bits, bits + 1);
        Write((ulong)value & ((1UL << bits) - 1), bits);
    }

    /// <summary>Writes a number in the code of Rice (1979): the high part as so many zeros and a one, the low part as it
    /// is.</summary>
    public void WriteRice(int value, int lowBits)
    {
        for (var high = value >> lowBits; ; high -= 32)
        {
            if (high < 32)
            {
                Write(1UL << high, high + 1);
                break;
            }

            Write(0, 32);
        }

        Write((ulong)value & ((1UL << lowBits) - 1), lowBits);
    }

    /// <summary>Fills up the last byte.</summary>
    public void Finish()
    {
        if (_filled > 0)
        {
            sink.Write((byte)_pending);
        }

        (_pending, _filled) = (0, 0);
    }

    private void Write(ulong bits, int count)
    {
        _pending |= bits << _filled;
        for (_filled += count; _filled >= 8; _filled -= 8)
        {
            sink.Write((byte)_pending);
            _pending >>= 8;
        }
    }
}
