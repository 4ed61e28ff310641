using System.Runtime.InteropServices;
using OpenData.Search.Postings;
using OpenData.Search.Storage;
using OpenData.Search.Terms;

namespace OpenData.Search.Indexing;

/// <summary>The postings of a segment that is built, in the order of documents; written in the order of terms.</summary>
internal sealed class PostingBuffer
{
    private readonly List<int> _terms = [];
    private readonly List<int> _docs = [];
    private readonly List<Posting> _postings = [];
    private readonly List<int> _groupEnds = [];
    private readonly ByteSink _groups = new(1 << 16);
    private readonly List<int> _read = [];

    public int Count => _terms.Count;

    /// <summary>Adds a group of positions to the next posting.</summary>
    public void AddGroup(ReadOnlySpan<int> positions)
    {
        _groups.WriteVarInt(positions.Length);
        foreach (var position in positions)
        {
            _groups.WriteVarInt(position);
        }
    }

    /// <summary>Adds a posting, whose groups were added before.</summary>
    public void Add(int term, int doc, Posting posting)
    {
        _terms.Add(term);
        _docs.Add(doc);
        _postings.Add(posting);
        _groupEnds.Add(_groups.Length);
    }

    /// <summary>Writes the lists of all terms.</summary>
    public void Write(TermTable terms, SegmentWriter segment)
    {
        var (places, starts) = ByTerm(terms.Count);
        foreach (var term in terms.Sorted())
        {
            for (var i = starts[term]; i < starts[term + 1]; i++)
            {
                var place = places[i];
                ReadGroups(place == 0 ? 0 : _groupEnds[place - 1], _groupEnds[place]);
                segment.Postings.Add(_docs[place], _postings[place], CollectionsMarshal.AsSpan(_read));
            }

            segment.EndTerm(terms[term]);
        }
    }

    private unsafe void ReadGroups(int start, int end)
    {
        _read.Clear();
        fixed (byte* bytes = _groups.Written)
        {
            for (var at = bytes + start; at < bytes + end;)
            {
                _read.Add((int)VarInt.Read(ref at));
            }
        }
    }

    // Counting sort: stable, so documents stay in order within a term.
    private (int[] Places, int[] Starts) ByTerm(int terms)
    {
        var starts = new int[terms + 1];
        foreach (var term in CollectionsMarshal.AsSpan(_terms))
        {
            starts[term + 1]++;
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        var places = new int[_terms.Count];
        var next = starts.AsSpan(0, terms).ToArray();
        for (var place = 0; place < places.Length; place++)
        {
            places[next[_terms[place]]++] = place;
        }

        return (places, starts);
    }
}
