namespace OpenData.Payloads.Catalog;

/// <summary>
/// Cuts a stream of bytes into lines at line feeds. Its buffer never grows past the limit: a longer line is reported
/// as such and its bytes are thrown away as they come.
/// </summary>
internal sealed class LineSplitter(Stream stream, int limit)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _scanned;
    private bool _endOfStream;

    /// <summary>The number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True where the current line passed the limit; <see cref="Current"/> is then empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The bytes of the current line without its line end; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>True where the current line holds nothing but white space.</summary>
    public bool IsBlank => Current.Span.IndexOfAnyExcept(" \t\r"u8) < 0;

    /// <summary>Moves to the next line; false at the end of the stream.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        Current = default;
        while (true)
        {
            var feed = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                Take(_scanned + feed, _scanned + feed + 1);
                return true;
            }

            _scanned = _end;
            if (IsTooLong || _end - _start > limit + 1)
            {
                IsTooLong = true;
                _start = _scanned = _end = 0;
            }

            if (_endOfStream)
            {
                if (_start == _end && !IsTooLong)
                {
                    return false;
                }

                Take(_end, _end);
                return true;
            }

            await Fill(cancellationToken);
        }
    }

    private void Take(int end, int next)
    {
        Number++;
        var line = _buffer.AsMemory(_start, end - _start);
        if (Number == 1 && line.Span.StartsWith(ByteOrderMark))
        {
            line = line[ByteOrderMark.Length..];
        }

        if (line.Length > 0 && line.Span[^1] == '\r')
        {
            line = line[..^1];
        }

        IsTooLong |= line.Length > limit;
        Current = IsTooLong ? default : line;
        _start = _scanned = next;
    }

    private async ValueTask Fill(CancellationToken cancellationToken)
    {
        if (_end == _buffer.Length)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                _end -= _start;
                _scanned -= _start;
                _start = 0;
            }
            else
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _endOfStream = read == 0;
    }
}
