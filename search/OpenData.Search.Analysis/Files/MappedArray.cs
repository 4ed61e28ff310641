using System.Runtime.CompilerServices;

namespace OpenData.Search.Analysis.Files;

/// <summary>An array in mapped or pinned memory. Reading outside of it throws, so a damaged file cannot do more harm.
/// Who holds one keeps the owner of the memory reachable.</summary>
internal readonly unsafe struct MappedArray<T>(T* start, int length)
    where T : unmanaged
{
    private readonly T* _start = start;

    /// <summary>The number of elements.</summary>
    public int Length { get; } = length;

    /// <summary>All elements.</summary>
    public ReadOnlySpan<T> Span => new(_start, Length);

    /// <summary>One element.</summary>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)index < (uint)Length ? _start[index] : Outside();
    }

    /// <summary>An array that is never collected before its <paramref name="owner"/>.</summary>
    public static MappedArray<T> Of(ReadOnlySpan<T> values, out object owner)
    {
        var pinned = GC.AllocateUninitializedArray<T>(Math.Max(1, values.Length), pinned: true);
        values.CopyTo(pinned);
        owner = pinned;
        return new MappedArray<T>((T*)Unsafe.AsPointer(ref pinned[0]), values.Length);
    }

    private static T Outside() => throw new LexiconFileException("The lexicon in memory is damaged: an index leaves its section.");
}
