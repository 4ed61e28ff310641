using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenData.Search.Query;

/// <summary>A set of documents of one segment, as bits.</summary>
internal sealed class DocSet
{
    private ulong[] _words = [];
    private int _length;

    /// <summary>Empties the set for a segment.</summary>
    public void Clear(int docs)
    {
        _length = (docs + 63) / 64;
        if (_words.Length < _length)
        {
            _words = new ulong[_length * 2];
        }

        _words.AsSpan(0, _length).Clear();
    }

    public void Add(List<int> docs)
    {
        foreach (var doc in docs)
        {
            _words[doc >> 6] |= 1UL << (doc & 63);
        }
    }

    public bool Contains(int doc) => (_words[doc >> 6] >> (doc & 63) & 1) != 0;

    /// <summary>Appends the documents, ascending.</summary>
    public void CopyTo(List<int> docs)
    {
        for (var i = 0; i < _length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                docs.Add((i << 6) + BitOperations.TrailingZeroCount(word));
            }
        }
    }

    /// <summary>Removes from a list what is in the set.</summary>
    public void RemoveFrom(List<int> docs)
    {
        var span = CollectionsMarshal.AsSpan(docs);
        var kept = 0;
        foreach (var doc in span)
        {
            if (!Contains(doc))
            {
                span[kept++] = doc;
            }
        }

        docs.RemoveRange(kept, span.Length - kept);
    }
}
