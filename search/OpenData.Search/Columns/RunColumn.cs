using System.Runtime.CompilerServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>A short run of values per document, one after the other: ids as bytes, titles as characters. Layout: how many
/// values there are (4 bytes), bytes of a length (4); where each sixteenth run starts, in values (4 bytes each); the length
/// of each run; at a multiple of 2 the values.</summary>
internal readonly unsafe struct RunColumn<T>
    where T : unmanaged
{
    /// <summary>From so many runs to the next is the place known.</summary>
    public const int GroupSize = 16;

    private readonly uint* _starts;
    private readonly byte* _lengths;
    private readonly T* _values;
    private readonly int _width;
    private readonly int _total;

    public RunColumn(FileData file, long offset, int count)
    {
        var head = file.Values<int>(offset, 2);
        (_total, _width) = (head[0], head[1]);
        var at = offset + (2 * sizeof(int));
        _starts = (uint*)(file.Pointer + at);
        at += (long)((count + GroupSize - 1) / GroupSize) * sizeof(uint);
        _lengths = file.Pointer + at;
        at += (long)count * _width;
        at += at & 1;
        _values = (T*)(file.Pointer + at);
        End = at + ((long)_total * sizeof(T));
    }

    /// <summary>Where in the file the column ends.</summary>
    public long End { get; }

    /// <summary>All runs, one after the other.</summary>
    public ReadOnlySpan<T> All => new(_values, _total);

    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            var start = _starts[index / GroupSize];
            for (var before = index / GroupSize * GroupSize; before < index; before++)
            {
                start += (uint)LengthOf(before);
            }

            return new ReadOnlySpan<T>(_values + start, LengthOf(index));
        }
    }

    /// <summary>The run that the value at a place of <see cref="All"/> belongs to, and where that run starts.</summary>
    public (int Index, int Start) RunAt(int place, int count)
    {
        var (low, high) = (0, ((count + GroupSize - 1) / GroupSize) - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _starts[middle] <= place ? (middle, high) : (low, middle - 1);
        }

        var (index, start) = (low * GroupSize, (int)_starts[low]);
        while (place >= start + LengthOf(index))
        {
            start += LengthOf(index++);
        }

        return (index, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthOf(int index) =>
        _width == 1 ? _lengths[index] : Unsafe.ReadUnaligned<int>(_lengths + ((long)index * sizeof(int)));
}
