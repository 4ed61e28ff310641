using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OpenData.Search.Storage;

/// <summary>Writes one file of an index front to back, with head, checksum and foot.</summary>
internal sealed class FileWriter : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _buffered;
    private uint _crc;
    private long _flushed;

    public FileWriter(Stream stream, FileKind kind, uint identity = 0)
    {
        _stream = stream;
        Span<byte> head = stackalloc byte[FileFormat.HeadLength];
        head.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(head, FileFormat.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], FileFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], (uint)kind);
        BinaryPrimitives.WriteUInt32LittleEndian(head[12..], identity);
        _crc = FileFormat.Checksum(0, head);
        stream.Write(head);
    }

    /// <summary>How many bytes of payload were written.</summary>
    public long Position => _flushed + _buffered;

    public void WriteByte(byte value)
    {
        if (_buffered == BufferSize)
        {
            Flush();
        }

        _buffer[_buffered++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BufferSize - _buffered)
        {
            Flush();
            if (bytes.Length >= BufferSize)
            {
                Put(bytes);
                return;
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Writes values as they lie in memory.</summary>
    public void WriteValues<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        for (var rest = values; !rest.IsEmpty;)
        {
            var some = rest[..Math.Min(rest.Length, 1 << 20)];
            Write(MemoryMarshal.AsBytes(some));
            rest = rest[some.Length..];
        }
    }

    public void WriteVarInt(ulong value)
    {
        if (BufferSize - _buffered < VarInt.MaxLength)
        {
            Flush();
        }

        _buffered += VarInt.Write(_buffer.AsSpan(_buffered), value);
    }

    /// <summary>Writes zeros up to a multiple of a width, so that values of that width lie aligned.</summary>
    public void Align(int width)
    {
        while (Position % width != 0)
        {
            WriteByte(0);
        }
    }

    /// <summary>Writes the foot; nothing may follow.</summary>
    public void Finish()
    {
        Flush();
        Span<byte> foot = stackalloc byte[FileFormat.FootLength];
        BinaryPrimitives.WriteInt64LittleEndian(foot, _flushed);
        BinaryPrimitives.WriteUInt32LittleEndian(foot[8..], _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(foot[12..], FileFormat.Magic);
        _stream.Write(foot);
    }

    public void Dispose() => _stream.Dispose();

    private void Flush()
    {
        Put(_buffer.AsSpan(0, _buffered));
        _buffered = 0;
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _crc = FileFormat.Checksum(_crc, bytes);
        _stream.Write(bytes);
        _flushed += bytes.Length;
    }
}
