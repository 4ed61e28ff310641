using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>
/// Writes the list of one term after the other. Layout of a list: number of documents; where its positions start; if
/// there are 128 documents or more, one <see cref="BlockHead"/> a block and one for the rest; the blocks; the rest. A block:
/// width of the gaps, number of different postings, width of the codes; the different postings (impact, channels), most
/// impact first; gaps between documents, packed; codes, packed. The rest, document by document: gap, impact, channels.
/// </summary>
internal sealed class PostingsWriter(FileWriter postings, FileWriter positions)
{
    private readonly uint[] _gaps = new uint[BitPacking.BlockSize];
    private readonly uint[] _codes = new uint[BitPacking.BlockSize];
    private readonly byte[] _packed = new byte[BitPacking.BlockSize * sizeof(uint)];
    private readonly List<Posting> _kinds = [];
    private readonly List<int> _docs = [];
    private readonly List<Posting> _values = [];
    private readonly List<uint> _positionEnds = [];
    private readonly List<BlockHead> _heads = [];
    private readonly ByteSink _blocks = new(4096);
    private long _positionsStart;

    /// <summary>How many documents the list has so far.</summary>
    public int Count => _docs.Count;

    /// <summary>Adds the next document of the list.</summary>
    /// <param name="doc">Its number; numbers ascend.</param>
    /// <param name="posting">How the term occurs there.</param>
    /// <param name="encodedPositions">Where, as <see cref="PositionCodec"/> writes it.</param>
    public void Add(int doc, Posting posting, ReadOnlySpan<byte> encodedPositions)
    {
        if (_docs.Count == 0)
        {
            _positionsStart = positions.Position;
        }

        positions.Write(encodedPositions);
        _docs.Add(doc);
        _values.Add(posting);
        _positionEnds.Add((uint)(positions.Position - _positionsStart));
    }

    /// <summary>Ends the list.</summary>
    /// <returns>Where it starts in the payload of the postings.</returns>
    public long EndList()
    {
        var start = postings.Position;
        postings.WriteVarInt((uint)_docs.Count);
        WritePositionsStart();
        _blocks.Clear();
        _heads.Clear();
        var full = _docs.Count / BitPacking.BlockSize;
        for (var block = 0; block < full; block++)
        {
            AddBlock(block * BitPacking.BlockSize);
        }

        if (full > 0 && full * BitPacking.BlockSize < _docs.Count)
        {
            AddHead(full * BitPacking.BlockSize, _docs.Count);
        }

        foreach (var head in _heads)
        {
            postings.WriteValues([head]);
        }

        postings.Write(_blocks.Written);
        var last = full == 0 ? -1 : _docs[(full * BitPacking.BlockSize) - 1];
        for (var i = full * BitPacking.BlockSize; i < _docs.Count; i++)
        {
            postings.WriteVarInt((uint)(_docs[i] - last - 1));
            postings.WriteByte(_values[i].Impact);
            postings.WriteVarInt(_values[i].Channels);
            last = _docs[i];
        }

        _docs.Clear();
        _values.Clear();
        _positionEnds.Clear();
        return start;
    }

    private void WritePositionsStart()
    {
        postings.WriteVarInt((uint)(_positionsStart & 0x0FFFFFFF));
        postings.WriteVarInt((uint)(_positionsStart >> 28));
    }

    private void AddBlock(int first)
    {
        var last = first == 0 ? -1 : _docs[first - 1];
        _kinds.Clear();
        for (var i = 0; i < BitPacking.BlockSize; i++)
        {
            _gaps[i] = (uint)(_docs[first + i] - last - 1);
            last = _docs[first + i];
            if (!_kinds.Contains(_values[first + i]))
            {
                _kinds.Add(_values[first + i]);
            }
        }

        _kinds.Sort(static (a, b) => a.Impact != b.Impact ? b.Impact - a.Impact : a.Channels - b.Channels);
        for (var i = 0; i < BitPacking.BlockSize; i++)
        {
            _codes[i] = (uint)_kinds.IndexOf(_values[first + i]);
        }

        AddHead(first, first + BitPacking.BlockSize);
        var (gapBits, codeBits) = (BitPacking.BitsOf(_gaps), BitPacking.BitsOf(_codes));
        _blocks.Write((byte)gapBits);
        _blocks.Write((byte)_kinds.Count);
        _blocks.Write((byte)codeBits);
        foreach (var kind in _kinds)
        {
            _blocks.Write(kind.Impact);
            _blocks.Write((byte)kind.Channels);
            _blocks.Write((byte)(kind.Channels >> 8));
        }

        WritePacked(_gaps, gapBits);
        WritePacked(_codes, codeBits);
    }

    private void AddHead(int first, int end)
    {
        var most = 0;
        for (var i = first; i < end; i++)
        {
            most = Math.Max(most, _values[i].Impact);
        }

        _heads.Add(new BlockHead(
            _docs[end - 1], (uint)_blocks.Length, first == 0 ? 0 : _positionEnds[first - 1], (byte)most));
    }

    private void WritePacked(uint[] values, int bits)
    {
        BitPacking.Pack(values, bits, _packed);
        _blocks.Write(_packed.AsSpan(0, BitPacking.BytesOf(bits)));
    }
}
