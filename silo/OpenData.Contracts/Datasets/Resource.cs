using Orleans;

namespace OpenData.Contracts.Datasets;

/// <summary>
/// What the catalogue knows of one resource (数据资源): a data product or a data interface. The fields follow the
/// resource page of the Shanghai manual (2.2.1); what a source does not give is null or empty, never invented.
/// Counters that move with every visit are not part of it.
/// </summary>
[GenerateSerializer, Immutable, Alias("opendata.Resource")]
public sealed record Resource
{
    /// <summary>The first 32 hex digits (lower case) of the SHA-256 of <see cref="SourceUrl"/>, or of the source's own
    /// id where there is no address. Stands in page and invoke addresses.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>The title; never empty.</summary>
    [Id(1)] public required string Title { get; init; }

    /// <summary>The abstract (摘要); empty where the source gives none.</summary>
    [Id(2)] public string Abstract { get; init; } = "";

    /// <summary>The unit that provides the data (数据提供单位).</summary>
    [Id(3)] public required string Provider { get; init; }

    /// <summary>The data domain (数据领域) in the portal's vocabulary; null where nothing maps to it.</summary>
    [Id(4)] public string? Domain { get; init; }

    /// <summary>The source's own themes as found (来源主题).</summary>
    [Id(5)] public EquatableList<string> Themes { get; init; } = [];

    /// <summary>The industry as the source names it (所属行业).</summary>
    [Id(6)] public string? Industry { get; init; }

    /// <summary>The open type; null where the source's value maps to none.</summary>
    [Id(7)] public OpenType? OpenType { get; init; }

    /// <summary>Product or interface.</summary>
    [Id(8)] public ResourceCategory Category { get; init; }

    /// <summary>The update frequency (更新频率) in the portal's vocabulary; null where nothing maps to it.</summary>
    [Id(9)] public string? UpdateFrequency { get; init; }

    /// <summary>Application scenarios (应用场景).</summary>
    [Id(10)] public EquatableList<string> Scenarios { get; init; } = [];

    /// <summary>Tags (数据标签).</summary>
    [Id(11)] public EquatableList<string> Tags { get; init; } = [];

    /// <summary>Keywords (关键字).</summary>
    [Id(12)] public EquatableList<string> Keywords { get; init; } = [];

    /// <summary>Normalized formats, lower case, for example <c>csv</c>.</summary>
    [Id(13)] public EquatableList<string> Formats { get; init; } = [];

    /// <summary>Files by name.</summary>
    [Id(14)] public EquatableList<ResourceFile> Files { get; init; } = [];

    /// <summary>Data items (数据项).</summary>
    [Id(15)] public EquatableList<DataItem> DataItems { get; init; } = [];

    /// <summary>Parameters that the resource's interface takes or returns (接口入参和出参).</summary>
    [Id(16)] public EquatableList<DataItem> Parameters { get; init; } = [];

    /// <summary>The day of first publication.</summary>
    [Id(17)] public DateOnly? PublishedAt { get; init; }

    /// <summary>The day of the last update at the source.</summary>
    [Id(18)] public DateOnly? UpdatedAt { get; init; }

    /// <summary>The number of rows that the source reports, or that are held here (数据容量).</summary>
    [Id(19)] public long? RowCount { get; init; }

    /// <summary>The page of the source; null for resources that have none.</summary>
    [Id(20)] public string? SourceUrl { get; init; }

    /// <summary>The portal that the record was read from.</summary>
    [Id(21)] public string? SourcePortal { get; init; }

    /// <summary>The province that the resource is about.</summary>
    [Id(22)] public string? Province { get; init; }

    /// <summary>The city that the resource is about.</summary>
    [Id(23)] public string? City { get; init; }

    /// <summary>True for generated records that only show what the fields are for (示例).</summary>
    [Id(24)] public bool IsExample { get; init; }

    /// <summary>The terms of use, as the source names them.</summary>
    [Id(25)] public string? License { get; init; }

    /// <summary>Values of the source that no vocabulary knows.</summary>
    [Id(26)] public EquatableList<UnmappedValue> Unmapped { get; init; } = [];

    /// <summary>Views that the source had counted before the resource came here.</summary>
    [Id(27)] public long SourceViews { get; init; }

    /// <summary>Downloads that the source had counted before the resource came here.</summary>
    [Id(28)] public long SourceDownloads { get; init; }

    /// <summary>The rows, where the portal holds them; null where only the description is known.</summary>
    [Id(29)] public RowTable? Table { get; init; }

    /// <summary>The interfaces that were declared; see <see cref="DataInterface.Of"/>.</summary>
    [Id(30)] public EquatableList<DataInterface> Interfaces { get; init; } = [];
}
