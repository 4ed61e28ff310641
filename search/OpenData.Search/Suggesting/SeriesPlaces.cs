using System.Runtime.InteropServices;
using OpenData.Search.Collecting;

namespace OpenData.Search.Suggesting;

/// <summary>How often each series may still be among the answers of a query. Titles that differ only by years, numbers
/// or the district they begin with are one series. Reused by one thread.</summary>
internal sealed class SeriesPlaces
{
    // What is left of a shorter title without its district (代码, 名单) is no series: everything is called that.
    private const int ShortestKey = 3;

    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly char[] _folded = new char[SuggestBuilder.MaxTextLength];
    private int _most;

    /// <summary>Forgets what was taken.</summary>
    /// <param name="most">The places of a series.</param>
    public void Begin(int most)
    {
        _most = most;
        _taken.Clear();
    }

    /// <summary>Takes a place for a text.</summary>
    /// <returns>False if its series has no more.</returns>
    public bool TryTake(Alphabet alphabet, ReadOnlySpan<byte> codes)
    {
        var key = SeriesKey.Of(_folded.AsSpan(0, alphabet.ReadFolded(codes, _folded)));
        if (key.Length < ShortestKey)
        {
            return true;
        }

        ref var taken = ref CollectionsMarshal.GetValueRefOrAddDefault(_taken, key, out _);
        return taken < _most && ++taken > 0;
    }
}
