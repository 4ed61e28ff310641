using System.Runtime.InteropServices;

namespace OpenData.Search.Columns;

/// <summary>A short run of values per document, one after the other in memory: titles as characters, sort keys as
/// bytes.</summary>
internal sealed class RunColumn<T>
{
    private readonly List<int> _ends = [];
    private readonly List<T> _values = [];

    /// <summary>Appends the run of the next document.</summary>
    public void Add(ReadOnlySpan<T> run)
    {
        _values.AddRange(run);
        _ends.Add(_values.Count);
    }

    public ReadOnlySpan<T> Of(int doc)
    {
        var start = doc == 0 ? 0 : _ends[doc - 1];
        return CollectionsMarshal.AsSpan(_values)[start.._ends[doc]];
    }

    /// <summary>Frees what growing left over, when no more documents come.</summary>
    public void Trim()
    {
        _ends.TrimExcess();
        _values.TrimExcess();
    }
}
