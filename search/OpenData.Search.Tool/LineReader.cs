namespace OpenData.Search.Tool;

/// <summary>Reads UTF-8 text line by line without a string for each. Lines end with a line feed, and a carriage return
/// before it belongs to the end; bytes that are no text become U+FFFD.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private readonly StreamReader _reader = new(stream, bufferSize: 1 << 16);
    private char[] _buffer = new char[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without its end, valid until the next call.</param>
    /// <returns>False at the end of the text.</returns>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        var searched = 0;
        while (true)
        {
            var ready = _buffer.AsSpan(_start, _end - _start);
            var length = ready[searched..].IndexOf('\n');
            if (length >= 0)
            {
                line = ready[..(searched + length)];
                _start += line.Length + 1;
                line = line is [.. var rest, '\r'] ? rest : line;
                return true;
            }

            searched = ready.Length;
            if (!Fill())
            {
                line = _buffer.AsSpan(_start, _end - _start);
                _start = _end;
                return line.Length > 0;
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _reader.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
