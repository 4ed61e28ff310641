using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace OpenData.GraphQL.Engine.Execution.Direct;

/// <summary>UTF-8 JSON in a pooled buffer whose end can be taken back. Escapes what RFC 8259 says must be, no more.</summary>
internal sealed class JsonOutput : IBufferWriter<byte>
{
    private const int FirstSize = 4 * 1024;
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\"\\");

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    /// <summary>Valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written(int start, int end) => _buffer.AsMemory(start, end - start);

    /// <summary>Takes back what was written after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(GetSpan(json.Length));
        Length += json.Length;
    }

    public void WriteByte(byte value)
    {
        if (Length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[Length++] = value;
    }

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(long value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out var written);
        Length += written;
    }

    public void WriteNumber(double value)
    {
        Utf8Formatter.TryFormat(value, GetSpan(LongestNumber), out var written);
        Length += written;
    }

    public void WriteString(string text)
    {
        WriteByte((byte)'"');
        var rest = text.AsSpan();
        for (var next = rest.IndexOfAny(Escaped); next >= 0; next = rest.IndexOfAny(Escaped))
        {
            WriteText(rest[..next]);
            WriteEscape(rest[next]);
            rest = rest[(next + 1)..];
        }

        WriteText(rest);
        WriteByte((byte)'"');
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return _buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return _buffer.AsSpan(Length);
    }

    /// <summary>Gives the buffer back; nothing that was written may be read any more.</summary>
    public void Release()
    {
        var buffer = _buffer;
        _buffer = [];
        Length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void WriteText(ReadOnlySpan<char> text)
    {
        // A half of a surrogate pair becomes U+FFFD.
        Utf8.FromUtf16(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)), out _, out var written);
        Length += written;
    }

    private void WriteEscape(char code)
    {
        var letter = code switch
        {
            '"' or '\\' => code,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (letter != '\0')
        {
            WriteByte((byte)'\\');
            WriteByte((byte)letter);
            return;
        }

        WriteRaw("\\u00"u8);
        Utf8Formatter.TryFormat((byte)code, GetSpan(2), out _, new StandardFormat('x', 2));
        Length += 2;
    }

    private void Ensure(int count)
    {
        if (count > _buffer.Length - Length)
        {
            Grow(count);
        }
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + count), (int)Math.Min(2L * Length, Array.MaxLength)));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
