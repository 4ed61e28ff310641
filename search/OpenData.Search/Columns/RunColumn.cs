using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>A short run of values per document, one after the other: ids as bytes, titles as characters. Layout: the end
/// of each run, counted in values (4 bytes each); the values.</summary>
internal readonly unsafe struct RunColumn<T>(FileData file, long offset, int count)
    where T : unmanaged
{
    private readonly uint* _ends = (uint*)(file.Pointer + offset);
    private readonly T* _values = (T*)(file.Pointer + offset + ((long)count * sizeof(uint)));

    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : _ends[index - 1];
            return new ReadOnlySpan<T>(_values + start, (int)(_ends[index] - start));
        }
    }

    public int LengthOf(int index) => (int)(_ends[index] - (index == 0 ? 0 : _ends[index - 1]));

    /// <summary>All runs, one after the other.</summary>
    public ReadOnlySpan<T> All => count == 0 ? [] : new ReadOnlySpan<T>(_values, (int)_ends[count - 1]);
}
