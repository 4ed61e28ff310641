using System.IO.Compression;
using System.Runtime.CompilerServices;
using OpenData.Search.Storage;

namespace OpenData.Search.StoredFields;

/// <summary>Reads what <see cref="StoredWriter"/> wrote.</summary>
internal sealed unsafe class StoredReader
{
    // A page of hits needs a block for nearly each of them, and decompressing a block costs more than finding the page;
    // but what people look for repeats. So many blocks (of 64 KiB) are kept decompressed.
    private const int MostKept = 128;

    private readonly FileData _file;
    private readonly int* _firsts;
    private readonly long* _starts;
    private readonly int _docs;
    private readonly DecompressedBlock?[] _kept;

    public StoredReader(FileData file, int docs)
    {
        _file = file;
        _docs = docs;
        var foot = file.Values<long>(file.Length - (3 * sizeof(long)), 3);
        BlockCount = (int)foot[0];
        _firsts = (int*)(file.Pointer + foot[1]);
        _starts = (long*)(file.Pointer + foot[2]);
        _kept = new DecompressedBlock?[Math.Min(BlockCount, MostKept)];
    }

    /// <summary>How many blocks there are.</summary>
    public int BlockCount { get; }

    /// <summary>The documents of a block: the first, and the first of the next.</summary>
    public (int First, int End) DocsOf(int block) =>
        (_firsts[block], block + 1 < BlockCount ? _firsts[block + 1] : _docs);

    /// <summary>A block as it stands in the file.</summary>
    public ReadOnlySpan<byte> RawBlock(int block) =>
        _file.Slice(_starts[block], (int)(_starts[block + 1] - _starts[block]));

    /// <summary>Bytes of a block when decompressed.</summary>
    public int SizeOf(int block) => Unsafe.ReadUnaligned<int>(_file.Pointer + _starts[block]);

    /// <summary>The block that has a document.</summary>
    public int BlockOf(int doc)
    {
        var (low, high) = (0, BlockCount - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _firsts[middle] <= doc ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Decompresses a block.</summary>
    public byte[] ReadBlock(int block)
    {
        var raw = RawBlock(block);
        var bytes = new byte[SizeOf(block)];
        return BrotliDecoder.TryDecompress(raw[sizeof(int)..], bytes, out var length) && length == bytes.Length
            ? bytes
            : throw new DamagedIndexException("stored", $"block {block} cannot be decompressed");
    }

    /// <summary>The bytes of one document, as they were written.</summary>
    public ReadOnlySpan<byte> Read(int doc)
    {
        var block = BlockOf(doc);
        var bytes = KeptBlock(block);
        fixed (byte* start = bytes)
        {
            var at = start;
            for (var skip = doc - _firsts[block]; ; skip--)
            {
                var length = (int)VarInt.Read(ref at);
                if (skip == 0)
                {
                    return bytes.AsSpan((int)(at - start), length);
                }

                at += length;
            }
        }
    }
    // Each block has one place, and takes it from the block that was there: readers need no lock, and a block that two
    // decompress at once is the same block.
    private byte[] KeptBlock(int block)
    {
        ref var place = ref _kept[block % _kept.Length];
        if (Volatile.Read(ref place) is { } kept && kept.Number == block)
        {
            return kept.Bytes;
        }

        var bytes = ReadBlock(block);
        Volatile.Write(ref place, new DecompressedBlock(block, bytes));
        return bytes;
    }
}
