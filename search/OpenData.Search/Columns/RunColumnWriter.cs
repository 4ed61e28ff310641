using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>Collects and writes a <see cref="RunColumn{T}"/>.</summary>
internal sealed class RunColumnWriter<T>
    where T : unmanaged
{
    private readonly List<uint> _ends = [];
    private readonly List<T> _values = [];

    public int Count => _ends.Count;

    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : (int)_ends[index - 1];
            return CollectionsMarshal.AsSpan(_values)[start..(int)_ends[index]];
        }
    }

    public void Add(ReadOnlySpan<T> run)
    {
        _values.AddRange(run);
        _ends.Add((uint)_values.Count);
    }

    public void Write(FileWriter file)
    {
        file.WriteValues<uint>(CollectionsMarshal.AsSpan(_ends));
        file.WriteValues<T>(CollectionsMarshal.AsSpan(_values));
    }
}
