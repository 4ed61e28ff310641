namespace OpenData.Search.Query;

/// <summary>The short texts of one search, one after the other.</summary>
internal sealed class KeptText
{
    private char[] _chars = new char[1024];
    private int _used;

    /// <summary>Copies a text; the copy is valid until <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<char> Keep(ReadOnlySpan<char> text)
    {
        if (_chars.Length - _used < text.Length)
        {
            // What was kept before stays where it is.
            _chars = new char[Math.Max(_chars.Length * 2, text.Length)];
            _used = 0;
        }

        text.CopyTo(_chars.AsSpan(_used));
        _used += text.Length;
        return _chars.AsMemory(_used - text.Length, text.Length);
    }

    public void Clear() => _used = 0;
}
