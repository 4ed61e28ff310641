using System.Runtime.InteropServices;

namespace OpenData.Search.Indexing;

/// <summary>Where the terms of one document occur, by term. Occurrences of a term are linked from the latest back, and the
/// latest is found by the term's number: a document has a few hundred, and sorting all of them would cost more than twice as much.
/// </summary>
internal sealed class TermOccurrences
{
    private readonly List<int> _terms = [];
    private (uint Place, int Earlier)[] _all = new (uint, int)[256];
    private int[] _latest = new int[1 << 12];
    private uint[] _places = new uint[256];
    private int _count;

    /// <summary>The terms that occur, in the order in which they did first.</summary>
    public ReadOnlySpan<int> Terms => CollectionsMarshal.AsSpan(_terms);

    /// <summary>Adds an occurrence.</summary>
    /// <param name="term">The term's number.</param>
    /// <param name="place">Where it is, as a number that sorts.</param>
    public void Add(int term, uint place)
    {
        if (term >= _latest.Length)
        {
            Array.Resize(ref _latest, Math.Max(_latest.Length * 2, term + 1));
        }

        if (++_count == _all.Length)
        {
            Array.Resize(ref _all, _count * 2);
        }

        ref var latest = ref _latest[term];
        if (latest == 0)
        {
            _terms.Add(term);
        }

        _all[_count] = (place, latest);
        latest = _count;
    }

    /// <summary>The places of a term in order; valid until the next call.</summary>
    public ReadOnlySpan<uint> PlacesOf(int term)
    {
        var count = 0;
        for (var at = _latest[term]; at != 0; at = _all[at].Earlier)
        {
            if (count == _places.Length)
            {
                Array.Resize(ref _places, count * 2);
            }

            _places[count++] = _all[at].Place;
        }

        var places = _places.AsSpan(0, count);
        if (count > 1)
        {
            // They were added in order but for those of different parts, so this is nearly done.
            places.Reverse();
            places.Sort();
        }

        return places;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        foreach (var term in _terms)
        {
            _latest[term] = 0;
        }

        _terms.Clear();
        _count = 0;
    }
}
