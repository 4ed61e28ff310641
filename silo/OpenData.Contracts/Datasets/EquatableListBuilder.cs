namespace OpenData.Contracts.Datasets;

/// <summary>Makes <see cref="EquatableList{T}"/>, also from collection expressions.</summary>
public static class EquatableListBuilder
{
    /// <summary>A list of the elements of <paramref name="items"/>, copied.</summary>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the elements of <paramref name="items"/>, copied.</summary>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => new([.. items]);
}
