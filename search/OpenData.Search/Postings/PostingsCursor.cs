using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>Walks the list of one term block by block. Reused from list to list; the file must be kept alive by the
/// caller. Documents are read a block at a time, how the term occurs in them only if it is asked for.</summary>
internal sealed unsafe class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    private readonly int[] _docs = GC.AllocateArray<int>(BitPacking.BlockSize, pinned: true);
    private readonly uint[] _codes = GC.AllocateArray<uint>(BitPacking.BlockSize, pinned: true);
    private readonly Posting[] _kinds = new Posting[BitPacking.BlockSize];
    private readonly int* _docsAt;
    private readonly uint* _codesAt;
    private byte* _heads;
    private byte* _blocks;
    private byte* _positions;
    private byte* _codesPacked;
    private int _blockCount;
    private int _headCount;
    private int _tailCount;
    private int _block;
    private int _filled;
    private int _codeBits;
    private bool _codesRead;

    public PostingsCursor()
    {
        _docsAt = (int*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_docs, 0);
        _codesAt = (uint*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(_codes, 0);
    }

    /// <summary>How many documents the list has.</summary>
    public int Count { get; private set; }

    /// <summary>The current document; -1 before the first, <see cref="End"/> after the last.</summary>
    public int Doc { get; private set; }

    /// <summary>Where in the current block the current document stands.</summary>
    public int Index { get; private set; }

    /// <summary>The documents of the current block.</summary>
    public ReadOnlySpan<int> Docs => new(_docs, 0, _filled);

    /// <summary>How the term occurs in the current document.</summary>
    public Posting Posting => PostingAt(Index);

    /// <summary>Goes to the front of a list.</summary>
    /// <param name="postings">The file of postings.</param>
    /// <param name="positions">The file of positions.</param>
    /// <param name="offset">Where the list starts.</param>
    public void Open(FileData postings, FileData positions, long offset)
    {
        var at = postings.Pointer + offset;
        Count = (int)VarInt.Read(ref at);
        var low = VarInt.Read(ref at);
        _positions = positions.Pointer + (((long)VarInt.Read(ref at) << 28) | low);
        _blockCount = Count / BitPacking.BlockSize;
        _tailCount = Count % BitPacking.BlockSize;
        _headCount = _blockCount + (_blockCount > 0 && _tailCount > 0 ? 1 : 0);
        _heads = at;
        _blocks = at + (_headCount * sizeof(BlockHead));
        _block = -1;
        _filled = 0;
        Index = -1;
        Doc = -1;
    }

    /// <summary>Goes to the next document.</summary>
    public bool MoveNext()
    {
        if (++Index < _filled)
        {
            Doc = _docsAt[Index];
            return true;
        }

        return Enter(_block + 1);
    }

    /// <summary>Goes on to the first document from a given one on; stays if it is there already.</summary>
    public bool MoveTo(int doc)
    {
        if (Doc >= doc)
        {
            return Doc != End;
        }

        if (_filled == 0 || _docsAt[_filled - 1] < doc)
        {
            if (!Enter(FindBlock(doc)) || (_filled > 0 && _docsAt[_filled - 1] < doc))
            {
                Doc = End;
                return false;
            }
        }

        // Within a block: halve the rest until it is short.
        var (low, high) = (Math.Max(Index, 0), _filled - 1);
        while (high - low > 8)
        {
            var middle = (low + high) / 2;
            (low, high) = _docsAt[middle] < doc ? (middle + 1, high) : (low, middle);
        }

        while (_docsAt[low] < doc)
        {
            low++;
        }

        Index = low;
        Doc = _docsAt[low];
        return true;
    }

    /// <summary>Goes to the next block as a whole; its first document becomes the current one.</summary>
    public bool MoveToNextBlock() => Enter(_block + 1);

    /// <summary>The largest impact in the current block.</summary>
    public int BlockMaxImpact()
    {
        if (_block < _headCount)
        {
            return Head(_block).MaxImpact;
        }

        var most = 0;
        for (var i = 0; i < _filled; i++)
        {
            most = Math.Max(most, _kinds[i].Impact);
        }

        return most;
    }

    /// <summary>How the term occurs in a document of the current block.</summary>
    public Posting PostingAt(int index)
    {
        if (!_codesRead)
        {
            BitPacking.Unpack(_codesPacked, _codeBits, _codesAt);
            _codesRead = true;
        }

        return _kinds[_codesAt[index]];
    }

    /// <summary>Reads the positions of the term in the current document.</summary>
    public void ReadPositions(List<int> positions)
    {
        var at = BlockPositions();
        for (var i = 0; i < Index; i++)
        {
            PositionCodec.Skip(ref at);
        }

        PositionCodec.Read(ref at, positions);
    }

    /// <summary>The encoded positions of the current block, to be read front to back by a merge.</summary>
    public byte* BlockPositions() => _positions + (_block < _headCount ? Head(_block).Positions : 0);

    private BlockHead Head(int block) =>
        System.Runtime.CompilerServices.Unsafe.ReadUnaligned<BlockHead>(_heads + (block * sizeof(BlockHead)));

    private int FindBlock(int doc)
    {
        var (low, high) = (_block + 1, _headCount);
        for (var step = 1; low + step < high && Head(low + step - 1).LastDoc < doc; step *= 2)
        {
            low += step;
        }

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Head(middle).LastDoc < doc ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool Enter(int block)
    {
        _block = block;
        if (block < _blockCount)
        {
            ReadBlock();
        }
        else if (block == _blockCount && _tailCount > 0)
        {
            ReadTail();
        }
        else
        {
            _filled = 0;
            Index = 0;
            Doc = End;
            return false;
        }

        Index = 0;
        Doc = _docsAt[0];
        return true;
    }

    private void ReadBlock()
    {
        var at = _blocks + Head(_block).Offset;
        var before = _block == 0 ? -1 : Head(_block - 1).LastDoc;
        int gapBits = at[0], kinds = at[1];
        _codeBits = at[2];
        at += 3;
        for (var i = 0; i < kinds; i++, at += 3)
        {
            _kinds[i] = new Posting(at[0], (ushort)(at[1] | (at[2] << 8)));
        }

        BitPacking.UnpackAscending(at, gapBits, before, _docsAt);
        _codesPacked = at + BitPacking.BytesOf(gapBits);
        _codesRead = false;
        _filled = BitPacking.BlockSize;
    }

    private void ReadTail()
    {
        var at = _blocks + (_block < _headCount ? Head(_block).Offset : 0);
        var last = _blockCount == 0 ? -1 : Head(_blockCount - 1).LastDoc;
        for (var i = 0; i < _tailCount; i++)
        {
            last += (int)VarInt.Read(ref at) + 1;
            _docsAt[i] = last;
            var impact = *at++;
            _kinds[i] = new Posting(impact, (ushort)VarInt.Read(ref at));
            _codesAt[i] = (uint)i;
        }

        _codesRead = true;
        _filled = _tailCount;
    }
}
