using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace OpenData.Search.Postings;

/// <summary>The list of one key while it is written. Documents come in ascending order.</summary>
internal sealed class ListWriter
{
    private int _last = -1;

    public ByteSink Bytes { get; } = new();

    public int Count { get; private set; }

    /// <summary>Adds a document to a list of documents, unless it is the last one there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddOnce(int doc)
    {
        if (doc != _last)
        {
            Start(doc);
        }
    }

    /// <summary>Starts the entry of a document; what belongs to it is written to <see cref="Bytes"/> after that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Start(int doc)
    {
        Debug.Assert(doc > _last, $"Documents must ascend: {doc} after {_last}.");
        Bytes.WriteVarInt(doc - _last - 1);
        _last = doc;
        Count++;
    }
}
