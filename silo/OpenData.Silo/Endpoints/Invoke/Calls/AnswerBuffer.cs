using System.Buffers;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>Where an answer is written before it is sent, so that a failure on the way can still be told. Its memory comes from a
/// pool, and goes back there when it is disposed of.</summary>
internal sealed class AnswerBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Least = 8 * 1024;

    private byte[] _bytes = []; // Answers that are ready need none.
    private int _length;

    /// <summary>What was written; good until this is disposed of.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        Return();
        (_bytes, _length) = ([], 0);
    }

    private void Return()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }

    private void Grow(int more)
    {
        if (_bytes.Length - _length >= Math.Max(more, 1))
        {
            return;
        }

        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(Least, 2 * _bytes.Length), _length + more));
        Written.Span.CopyTo(grown);
        Return();
        _bytes = grown;
    }
}
