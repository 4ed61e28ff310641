using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length)
            {
                ThrowOutside();
            }

            return ref _start[index];
        }
    }

    /// <summary>One element, or what is all zero outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T ElementOrZero(int index) => (uint)index < (uint)Length ? _start[index] : default;

    /// <summary>As many elements as a vector holds, from an index on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Vector(int index)
    {
        if (index < 0 || index > Length - Vector256<T>.Count)
        {
            ThrowOutside();
        }

        return Vector256.Load(_start + index);
    }

    /// <summary>An array that is never collected before its <paramref name="owner"/>.</summary>
    public static MappedArray<T> Of(ReadOnlySpan<T> values, out object owner)
    {
        var pinned = GC.AllocateUninitializedArray<T>(Math.Max(1, values.Length), pinned: true);
        values.CopyTo(pinned);
        owner = pinned;
        return new MappedArray<T>((T*)Unsafe.AsPointer(ref pinned[0]), values.Length);
    }

    [DoesNotReturn]
    private static void ThrowOutside() =>
        throw new LexiconFileException("The lexicon in memory is damaged: an index leaves its section.");
}
