using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>The positions of one term in one document as bytes: twice the first position, plus one if there are more;
/// then how many more, then the gaps to each. A term that is not positioned has no bytes at all.</summary>
internal static unsafe class PositionCodec
{
    /// <summary>Appends ascending positions, at least one.</summary>
    public static void Write(ByteSink sink, ReadOnlySpan<int> positions)
    {
        var more = positions.Length - 1;
        sink.WriteVarInt((positions[0] * 2) + (more > 0 ? 1 : 0));
        if (more > 0)
        {
            sink.WriteVarInt(more);
            for (var i = 1; i < positions.Length; i++)
            {
                sink.WriteVarInt(positions[i] - positions[i - 1]);
            }
        }
    }

    /// <summary>Reads the positions of one document.</summary>
    /// <param name="at">Where they start; moved behind them.</param>
    /// <param name="positions">Cleared and filled.</param>
    public static void Read(ref byte* at, List<int> positions)
    {
        positions.Clear();
        var first = VarInt.Read(ref at);
        var position = (int)(first >> 1);
        positions.Add(position);
        if ((first & 1) != 0)
        {
            for (var more = VarInt.Read(ref at); more > 0; more--)
            {
                position += (int)VarInt.Read(ref at);
                positions.Add(position);
            }
        }
    }

    /// <summary>Moves behind the positions of one document.</summary>
    public static void Skip(ref byte* at)
    {
        if ((VarInt.Read(ref at) & 1) != 0)
        {
            for (var more = VarInt.Read(ref at); more > 0; more--)
            {
                while (*at++ >= 0x80)
                {
                }
            }
        }
    }
}
