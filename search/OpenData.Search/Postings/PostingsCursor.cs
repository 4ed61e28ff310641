using OpenData.Search.Collecting;
using OpenData.Search.Scoring;
using OpenData.Search.Storage;

namespace OpenData.Search.Postings;

/// <summary>Walks the list of one term block by block. Reused from list to list; the file must be kept alive by the
/// caller. Documents are read a block at a time, how the term occurs in them only if it is asked for.</summary>
internal sealed unsafe class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    // Sums of scores differ a little by the order of their parts.
    private const float Rounding = 1.00001f;

    private readonly int[] _docs = GC.AllocateArray<int>(BitPacking.BlockSize, pinned: true);
    private readonly uint[] _codes = GC.AllocateArray<uint>(BitPacking.BlockSize, pinned: true);
    private Posting[] _kinds = new Posting[BitPacking.BlockSize];
    private readonly int* _docsAt;
    private readonly uint* _codesAt;
    private byte* _heads;
    private byte* _blocks;
    private byte* _positions;
    private byte* _codesPacked;
    private int _blockCount;
    private int _tailCount;
    private int _block;
    private int _filled;
    private int _codeBits;
    private bool _codesRead;
    private BitReader _read;
    private (int First, int Gap) _readLow;
    private int _readBlock;
    private int _readIndex;

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
        var count = VarInt.Read(ref at);
        Count = (int)(count >> 2);
        _blockCount = (Count + BitPacking.BlockSize - 1) / BitPacking.BlockSize;
        _tailCount = Count % BitPacking.BlockSize;
        _positions = positions.Pointer;
        if (_blockCount > 1 && (count & 1) != 0)
        {
            _positions += VarInt.ReadLong(ref at);
        }

        if ((count & 2) != 0)
        {
            _kinds[0] = Posting.Plain;
        }
        else
        {
            ReadKinds(ref at);
        }

        _heads = at;
        _blocks = _blockCount > 1 ? at + (_blockCount * sizeof(BlockHead)) : at;
        _block = -1;
        _readBlock = -1;
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

    /// <summary>Passes over the blocks from here on in which no document can be among those that are kept, as their heads
    /// tell; the next move goes on behind them. For a walk block by block.</summary>
    /// <param name="bar">What a document must reach.</param>
    /// <param name="unit">The score of the term at full impact.</param>
    /// <param name="more">At most what other words add.</param>
    /// <returns>How many documents were passed over.</returns>
    public int PassOver(ScoreBar bar, float unit, float more)
    {
        var passed = 0;
        for (var next = _block + 1; _blockCount > 1 && next < _blockCount; next++)
        {
            var head = Head(next);
            var first = next == 0 ? 0 : Head(next - 1).LastDoc + 1;
            if (!IsBelow(head, first, bar, unit, more))
            {
                break;
            }

            _block = next;
            passed += next == _blockCount - 1 && _tailCount > 0 ? _tailCount : BitPacking.BlockSize;
        }

        return passed;
    }

    /// <summary>Whether no document of the current block can be among those that are kept, as its head tells.</summary>
    /// <param name="bar">What a document must reach.</param>
    /// <param name="unit">The score of the term at full impact.</param>
    /// <param name="more">At most what other words add.</param>
    public bool IsBelow(ScoreBar bar, float unit, float more) =>
        _blockCount > 1 && IsBelow(Head(_block), Doc, bar, unit, more);

    /// <summary>Which block the current document is in.</summary>
    public int Block => _block;

    /// <summary>How the term occurs in a document of the current block.</summary>
    public Posting PostingAt(int index)
    {
        if (!_codesRead)
        {
            ReadCodes();
        }

        return _kinds[_codesAt[index]];
    }

    /// <summary>Starts to read the positions of the term in the current document, see <see cref="PositionCodec"/>. The
    /// list must have positions.</summary>
    public BitReader Positions(out (int First, int Gap) low)
    {
        // Documents are mostly asked for in order: go on from the last one in the block.
        if (_readBlock != _block || _readIndex > Index)
        {
            _read = BlockPositions(out _readLow);
            (_readBlock, _readIndex) = (_block, 0);
        }

        for (; _readIndex < Index; _readIndex++)
        {
            PositionCodec.Skip(ref _read, _readLow, PositionCodec.GroupsOf(PostingAt(_readIndex)));
        }

        low = _readLow;
        return _read;
    }

    /// <summary>Starts to read the positions of the current block, for a merge front to back.</summary>
    public BitReader BlockPositions(out (int First, int Gap) low) =>
        PositionCodec.Open(
            _blockCount > 1
                ? _positions + Head(_block).Positions
                : _codesPacked + (_filled == BitPacking.BlockSize
                    ? BitPacking.BytesOf(_codeBits)
                    : TailPacking.BytesOf(_filled, _codeBits)),
            out low);

    private BlockHead Head(int block) =>
        System.Runtime.CompilerServices.Unsafe.ReadUnaligned<BlockHead>(_heads + (block * sizeof(BlockHead)));

    private static bool IsBelow(BlockHead head, int first, ScoreBar bar, float unit, float more) => !head.HasTitle
        && !bar.MayBeReached(((unit * Bm25.ValueOf(head.MaxImpact)) + more) * Rounding, first, head.LastDoc);

    private int FindBlock(int doc)
    {
        if (_blockCount < 2)
        {
            return _block + 1;
        }

        // Most moves are short: double the step before halving it.
        var (low, high) = (_block + 1, _blockCount);
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

    private void ReadKinds(ref byte* at)
    {
        var kinds = Count == 1 ? 1 : (int)VarInt.Read(ref at);
        if (_kinds.Length < kinds)
        {
            _kinds = new Posting[kinds * 2];
        }

        for (var i = 0; i < kinds; i++)
        {
            var impact = *at++;
            _kinds[i] = new Posting(impact, (ushort)VarInt.Read(ref at));
        }
    }

    private bool Enter(int block)
    {
        _block = block;
        Index = 0;
        if (block >= _blockCount)
        {
            _filled = 0;
            Doc = End;
            return false;
        }

        ReadBlock();
        Doc = _docsAt[0];
        return true;
    }

    private void ReadBlock()
    {
        var at = _blocks;
        var before = -1;
        if (_blockCount > 1)
        {
            at += Head(_block).Offset;
            before = _block == 0 ? -1 : Head(_block - 1).LastDoc;
        }

        _filled = _block == _blockCount - 1 && _tailCount > 0 ? _tailCount : BitPacking.BlockSize;
        _codesRead = false;
        if (Count == 1)
        {
            _docsAt[0] = (int)VarInt.Read(ref at);
            _codeBits = 0;
            _codesPacked = at;
            return;
        }

        int gapBits = *at++;
        _codeBits = *at++;
        if (_filled == BitPacking.BlockSize)
        {
            BitPacking.UnpackAscending(at, gapBits, before, _docsAt);
            _codesPacked = at + BitPacking.BytesOf(gapBits);
            return;
        }

        for (var i = 0; i < _filled; i++)
        {
            before += (int)TailPacking.Read(at, i, gapBits) + 1;
            _docsAt[i] = before;
        }

        _codesPacked = at + TailPacking.BytesOf(_filled, gapBits);
    }

    private void ReadCodes()
    {
        _codesRead = true;
        if (_filled == BitPacking.BlockSize)
        {
            BitPacking.Unpack(_codesPacked, _codeBits, _codesAt);
            return;
        }

        for (var i = 0; i < _filled; i++)
        {
            _codesAt[i] = TailPacking.Read(_codesPacked, i, _codeBits);
        }
    }
}
