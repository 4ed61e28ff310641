using System.Runtime.InteropServices;
using OpenData.Search.Indexing;
using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>
/// Writes the list of one term after the other. Layout of a list: four times the number of documents, plus 2 if all its
/// postings are <see cref="Posting.Plain"/>, plus 1 if it has positions; if it has and there are more than 128 documents, where they start; if there are several
/// documents, how many different postings there are; impact and channels of each, the most frequent first; if there are
/// more than 128 documents, one <see cref="BlockHead"/> a block; the blocks, each of 128 documents but the last; if there
/// is only one, its positions. A list of one document has that instead of a block. A block: width of the gaps between
/// documents, width of the numbers of postings, both packed.
/// </summary>
internal sealed class PostingsWriter(FileWriter postings, FileWriter positions)
{
    private readonly uint[] _gaps = new uint[BitPacking.BlockSize];
    private readonly uint[] _codes = new uint[BitPacking.BlockSize];
    private readonly byte[] _packed = new byte[BitPacking.BlockSize * sizeof(uint)];
    private readonly Dictionary<Posting, int> _kindCodes = [];
    private readonly List<(Posting Kind, int Count)> _kinds = [];
    private readonly List<int> _docs = [];
    private readonly List<Posting> _values = [];
    private readonly List<int> _groups = [];
    private readonly List<int> _groupEnds = [];
    private readonly List<BlockHead> _heads = [];
    private readonly ByteSink _blocks = new(4096);
    private readonly ByteSink _places = new(4096);
    private BitWriter? _bits;

    /// <summary>How many documents the list has so far.</summary>
    public int Count => _docs.Count;

    /// <summary>Adds the next document of the list.</summary>
    /// <param name="doc">Its number; numbers ascend.</param>
    /// <param name="posting">How the term occurs there.</param>
    /// <param name="groups">Where: for each channel but the title the number of positions and the positions.</param>
    public void Add(int doc, Posting posting, ReadOnlySpan<int> groups)
    {
        _docs.Add(doc);
        _values.Add(posting);
        _groups.AddRange(groups);
        _groupEnds.Add(_groups.Count);
    }

    /// <summary>Ends the list.</summary>
    /// <returns>Where it starts in the payload of the postings.</returns>
    public long EndList()
    {
        var start = postings.Position;
        var isPositioned = _groups.Count > 0;
        CountKinds();
        var isPlain = _kinds.Count == 1 && _kinds[0].Kind == Posting.Plain;
        postings.WriteVarInt(((uint)_docs.Count << 2) | (isPlain ? 2u : 0) | (isPositioned ? 1u : 0));
        if (isPositioned && _docs.Count > BitPacking.BlockSize)
        {
            postings.WriteVarInt((ulong)positions.Position);
        }

        _blocks.Clear();
        _places.Clear();
        _heads.Clear();
        if (!isPlain)
        {
            WriteKinds();
        }

        for (var first = 0; first < _docs.Count; first += BitPacking.BlockSize)
        {
            AddBlock(first, Math.Min(BitPacking.BlockSize, _docs.Count - first));
        }

        if (_heads.Count > 1)
        {
            foreach (var head in _heads)
            {
                postings.WriteValues([head]);
            }
        }

        postings.Write(_blocks.Written);
        (_heads.Count > 1 ? positions : postings).Write(_places.Written);
        _docs.Clear();
        _values.Clear();
        _groups.Clear();
        _groupEnds.Clear();
        return start;
    }

    private void AddBlock(int first, int count)
    {
        var last = first == 0 ? -1 : _docs[first - 1];
        var (most, largest, channels) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var value = _values[first + i];
            _gaps[i] = (uint)(_docs[first + i] - last - 1);
            last = _docs[first + i];
            _codes[i] = (uint)_kindCodes[value];
            most = Math.Max(most, value.Impact);
            channels |= value.Channels;
            largest = Math.Max(largest, (int)_codes[i]);
        }

        var title = (channels & SchemaLayout.TitleChannel) != 0 ? BlockHead.Title : 0;
        _heads.Add(new BlockHead(last, (uint)_blocks.Length, (uint)_places.Length, (byte)(most | title)));
        if (_groups.Count > 0)
        {
            var from = first == 0 ? 0 : _groupEnds[first - 1];
            var groups = CollectionsMarshal.AsSpan(_groups)[from.._groupEnds[first + count - 1]];
            PositionCodec.Write(groups, _bits ??= new BitWriter(_places), _places);
        }

        if (_docs.Count == 1)
        {
            _blocks.WriteVarInt((int)_gaps[0]);
            return;
        }

        var (gapBits, codeBits) = (BitPacking.BitsOf(_gaps.AsSpan(0, count)), BitPacking.BitsFor(largest + 1));
        _blocks.Write((byte)gapBits);
        _blocks.Write((byte)codeBits);
        WritePacked(_gaps.AsSpan(0, count), gapBits);
        WritePacked(_codes.AsSpan(0, count), codeBits);
    }

    private void CountKinds()
    {
        _kindCodes.Clear();
        _kinds.Clear();
        foreach (var value in _values)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_kindCodes, value, out _)++;
        }

        foreach (var (kind, count) in _kindCodes)
        {
            _kinds.Add((kind, count));
        }

        _kinds.Sort(static (a, b) => a.Count != b.Count ? b.Count - a.Count
            : a.Kind.Impact != b.Kind.Impact ? b.Kind.Impact - a.Kind.Impact : a.Kind.Channels - b.Kind.Channels);
        for (var code = 0; code < _kinds.Count; code++)
        {
            _kindCodes[_kinds[code].Kind] = code;
        }
    }

    private void WriteKinds()
    {
        if (_docs.Count > 1)
        {
            postings.WriteVarInt((uint)_kinds.Count);
        }

        for (var code = 0; code < _kinds.Count; code++)
        {
            postings.WriteByte(_kinds[code].Kind.Impact);
            postings.WriteVarInt(_kinds[code].Kind.Channels);
        }
    }

    private void WritePacked(ReadOnlySpan<uint> values, int bits)
    {
        if (values.Length < BitPacking.BlockSize)
        {
            TailPacking.Write(_blocks, values, bits);
            return;
        }

        BitPacking.Pack(values, bits, _packed);
        _blocks.Write(_packed.AsSpan(0, BitPacking.BytesOf(bits)));
    }
}
