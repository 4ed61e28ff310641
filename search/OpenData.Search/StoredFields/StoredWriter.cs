using System.IO.Compression;
using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.StoredFields;

/// <summary>Writes the shown texts of all documents, several documents to a compressed block. Layout: the blocks; the
/// number of the first document of each (4 bytes), where each starts, with the end of the last (8 bytes); how many
/// blocks and where the two tables start (3 × 8 bytes). A block: bytes when decompressed (4), Brotli.</summary>
internal sealed class StoredWriter(FileWriter file)
{
    /// <summary>Bytes before compression from which on a block is complete.</summary>
    public const int BlockSize = 1 << 16;

    private const int Quality = 6;
    private const int Window = 17;

    private readonly ByteSink _block = new(BlockSize * 2);
    private readonly List<int> _firsts = [];
    private readonly List<long> _starts = [];
    private byte[] _compressed = new byte[BlockSize];
    private int _blockStart;
    private int _docs;

    /// <summary>Adds the next document.</summary>
    public void Add(ReadOnlySpan<byte> document)
    {
        _block.WriteVarInt(document.Length);
        _block.Write(document);
        _docs++;
        if (_block.Length >= BlockSize)
        {
            EndBlock();
        }
    }

    /// <summary>Adds the next documents as a block that another file has.</summary>
    public void AddBlock(ReadOnlySpan<byte> block, int documents)
    {
        EndBlock();
        StartBlock();
        file.Write(block);
        _docs += documents;
        _blockStart = _docs;
    }

    /// <summary>Writes the tables and ends the file.</summary>
    public void Finish()
    {
        EndBlock();
        _starts.Add(file.Position);
        file.Align(sizeof(long));
        var firsts = file.Position;
        file.WriteValues<int>(CollectionsMarshal.AsSpan(_firsts));
        file.Align(sizeof(long));
        var starts = file.Position;
        file.WriteValues<long>(CollectionsMarshal.AsSpan(_starts));
        file.WriteValues([_firsts.Count, firsts, starts]);
        file.Finish();
    }

    private void StartBlock()
    {
        _firsts.Add(_blockStart);
        _starts.Add(file.Position);
    }

    private void EndBlock()
    {
        if (_block.Length == 0)
        {
            return;
        }

        StartBlock();
        var most = BrotliEncoder.GetMaxCompressedLength(_block.Length);
        if (_compressed.Length < most)
        {
            _compressed = new byte[most];
        }

        if (!BrotliEncoder.TryCompress(_block.Written, _compressed, out var length, Quality, Window))
        {
            throw new InvalidOperationException($"A block of {_block.Length} bytes could not be compressed.");
        }

        file.WriteValues([_block.Length]);
        file.Write(_compressed.AsSpan(0, length));
        _block.Clear();
        _blockStart = _docs;
    }
}
