using System.Diagnostics;

namespace OpenData.Search.Postings;

/// <summary>The list of one key while it is written. Documents come in ascending order.</summary>
internal sealed class ListWriter
{
    private int _last = -1;

    public ByteSink Bytes { get; } = new();

    public int Count { get; private set; }

    /// <summary>Starts the entry of a document; what belongs to it is written to <see cref="Bytes"/> after that.</summary>
    public void Start(int doc)
    {
        Debug.Assert(doc > _last, $"Documents must ascend: {doc} after {_last}.");
        Bytes.WriteVarInt(doc - _last - 1);
        _last = doc;
        Count++;
    }
}
