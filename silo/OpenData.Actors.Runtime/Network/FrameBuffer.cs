using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace OpenData.Actors.Runtime.Network;

/// <summary>
/// One frame being written. Layout, little-endian: bytes that follow (4), <see cref="FrameKind"/> (1), number (8), body. A
/// text is its length in bytes (4) and UTF-8. One per thread, so that writing a frame allocates nothing.
/// </summary>
internal sealed class FrameBuffer : IBufferWriter<byte>
{
    /// <summary>Bytes before the body.</summary>
    public const int HeadLength = sizeof(int) + 1 + sizeof(long);

    /// <summary>Bytes of the largest frame.</summary>
    public const int MaxLength = 64 << 20;

    [ThreadStatic]
    private static FrameBuffer? _shared;

    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>The finished frame.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes, _length - sizeof(int));
            return _bytes.AsSpan(0, _length);
        }
    }

    /// <summary>The thread's buffer with the head of a frame. It is used up before the next one begins.</summary>
    public static FrameBuffer Begin(FrameKind kind, long number)
    {
        var frame = _shared ??= new FrameBuffer();
        if (frame._bytes.Length > 1 << 20)
        {
            frame._bytes = new byte[1024];
        }

        frame._length = sizeof(int);
        frame.Write((byte)kind);
        frame.Write(number);
        return frame;
    }

    public void Write(byte value)
    {
        GetSpan(1)[0] = value;
        _length++;
    }

    public void Write(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(GetSpan(sizeof(int)), value);
        _length += sizeof(int);
    }

    public void Write(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(GetSpan(sizeof(long)), value);
        _length += sizeof(long);
    }

    public void Write(string text)
    {
        var span = GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var count = Encoding.UTF8.GetBytes(text, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(span, count);
        _length += sizeof(int) + count;
    }

    public void Write(Guid value)
    {
        value.TryWriteBytes(GetSpan(16));
        _length += 16;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void MakeRoom(int sizeHint)
    {
        if (_bytes.Length - _length < Math.Max(sizeHint, 1))
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + sizeHint));
        }
    }
}
