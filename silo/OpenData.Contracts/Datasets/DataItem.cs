using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>One field of a dataset (数据项), or one parameter of its interface.</summary>
/// <param name="Name">The name that people read, for example 区代码.</param>
/// <param name="Code">The name that programs use; null where the source gives none.</param>
/// <param name="Type">The declared type; null where the source gives none.</param>
/// <param name="Length">The declared length in characters or digits; null where the source gives none.</param>
/// <param name="Description">What the field means; empty where the source says nothing.</param>
[GenerateSerializer, Immutable, Alias("opendata.DataItem")]
public sealed record DataItem(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Code,
    [property: Id(2)] DataItemType? Type,
    [property: Id(3)] int? Length,
    [property: Id(4)] string Description)
{
    /// <summary>The list that the values are codes of, for example <c>GB/T 2260</c>; null where they are none. See
    /// <c>KnownCodeLists</c> of the payloads for the lists that are known.</summary>
    [Id(5)]
    public string? CodeList { get; init; }
}
