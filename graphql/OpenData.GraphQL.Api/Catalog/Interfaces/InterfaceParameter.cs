using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Catalog.Interfaces;

/// <summary>What a call may carry.</summary>
/// <param name="Name">The name in the address, or of the header.</param>
/// <param name="Type">The type as the manuals name it.</param>
/// <param name="Required">Whether a call needs it.</param>
/// <param name="DefaultValue">What counts when it is left out; null where there is nothing.</param>
/// <param name="Description">What it means.</param>
public sealed record InterfaceParameter(string Name, string Type, bool Required, string? DefaultValue, string Description)
{
    /// <summary>The description in English; null for a data item, which is described by its source alone.</summary>
    public string? English { get; init; }

    /// <summary>The least value of a number; null where nothing is set.</summary>
    public int? Least { get; init; }

    /// <summary>The greatest value of a number; null where nothing is set.</summary>
    public int? Most { get; init; }

    /// <summary>All that it may be; empty where more can be.</summary>
    [ListSize(Assumed = 2)]
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether several values may be given, each by the name once more, or as a list in JSON.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it says who calls. The other ways of <c>/docs/api</c> may take its place.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The data item whose cells it is compared with, also with <c>__gt</c>, <c>__gte</c>, <c>__lt</c>, <c>__lte</c>,
    /// <c>__contains</c> or <c>__in</c> after its name; null for what is no condition.</summary>
    public DataItem? Item { get; init; }
}
