namespace OpenData.Search.Suggesting;

/// <summary>The bytes of an open suggestion file.</summary>
internal abstract class SuggestBytes : IDisposable
{
    /// <summary>The number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Some of the bytes; the caller keeps the object from being disposed while it reads them.</summary>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>Releases the bytes.</summary>
    public abstract void Dispose();
}
