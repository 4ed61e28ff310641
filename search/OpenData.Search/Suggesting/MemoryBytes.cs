namespace OpenData.Search.Suggesting;

/// <summary>A suggestion file in managed memory.</summary>
internal sealed class MemoryBytes(ReadOnlyMemory<byte> bytes) : SuggestBytes
{
    /// <inheritdoc/>
    public override long Length => bytes.Length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length) => bytes.Span.Slice(checked((int)offset), length);

    /// <inheritdoc/>
    public override void Dispose()
    {
    }
}
