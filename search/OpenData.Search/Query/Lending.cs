using System.Runtime.InteropServices;

namespace OpenData.Search.Query;

/// <summary>Objects that are lent one after the other, and taken back from the last on, to be lent again.</summary>
/// <param name="make">Makes one more.</param>
internal sealed class Lending<T>(Func<T> make)
{
    private readonly List<T> _all = [];

    /// <summary>How many are lent; set to a smaller number, those above it are taken back.</summary>
    public int Count { get; set; }

    /// <summary>What is lent.</summary>
    public ReadOnlySpan<T> Lent => CollectionsMarshal.AsSpan(_all)[..Count];

    /// <summary>Lends one, as whoever had it before left it.</summary>
    public T Next()
    {
        if (Count == _all.Count)
        {
            _all.Add(make());
        }

        return _all[Count++];
    }
}
