using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Nodes;
using OpenData.GraphQL.Engine;
using OpenData.Storage.ReadModel;

namespace OpenData.GraphQL.Api.Catalog;

/// <summary>A resource of the catalogue. What its source does not give is null or empty.</summary>
[GraphQLName(TypeName)]
public sealed class ResourceNode : INode
{
    internal const string TypeName = "Resource";

    internal ResourceNode(StoredResource stored) => Stored = stored;

    /// <inheritdoc/>
    [ID]
    public string Id => new GlobalId(TypeName, Key).ToString();

    /// <summary>32 hex digits; stands in page and invoke addresses.</summary>
    public string Key => Resource.Key;

    /// <summary>A stable number.</summary>
    public int Number => checked((int)Stored.Number);

    /// <summary>标题.</summary>
    public string Title => Resource.Title;

    /// <summary>摘要.</summary>
    public string Abstract => Resource.Abstract;

    /// <summary>数据提供单位.</summary>
    public string Provider => Resource.Provider;

    /// <summary>数据领域.</summary>
    public string? Domain => Resource.Domain;

    /// <summary>The source's own themes.</summary>
    public IReadOnlyList<string> Themes => Resource.Themes;

    /// <summary>所属行业.</summary>
    public string? Industry => Resource.Industry;

    /// <summary>开放属性.</summary>
    public OpenType? OpenType => Resource.OpenType;

    /// <summary>资源分类.</summary>
    public ResourceCategory Category => Resource.Category;

    /// <summary>更新频率.</summary>
    public string? UpdateFrequency => Resource.UpdateFrequency;

    /// <summary>应用场景.</summary>
    public IReadOnlyList<string> Scenarios => Resource.Scenarios;

    /// <summary>数据标签.</summary>
    public IReadOnlyList<string> Tags => Resource.Tags;

    /// <summary>关键字.</summary>
    public IReadOnlyList<string> Keywords => Resource.Keywords;

    /// <summary>格式, lower case.</summary>
    public IReadOnlyList<string> Formats => Resource.Formats;

    /// <summary>首次发布日期.</summary>
    public DateOnly? PublishedAt => Resource.PublishedAt;

    /// <summary>更新日期.</summary>
    public DateOnly? UpdatedAt => Resource.UpdatedAt;

    /// <summary>数据容量: rows.</summary>
    public long? RowCount => Resource.RowCount;

    /// <summary>The page of the source.</summary>
    public string? SourceUrl => Resource.SourceUrl;

    /// <summary>The portal that the record was read from.</summary>
    public string? SourcePortal => Resource.SourcePortal;

    /// <summary>The province that it is about.</summary>
    public string? Province => Resource.Province;

    /// <summary>The city that it is about.</summary>
    public string? City => Resource.City;

    /// <summary>The terms of use.</summary>
    public string? License => Resource.License;

    /// <summary>示例: true for generated records that only show what the fields are for.</summary>
    public bool IsExample => Resource.IsExample;

    /// <summary>Values of the source that no vocabulary knows, as found.</summary>
    public IReadOnlyList<UnmappedValue> Unmapped => Resource.Unmapped;

    /// <summary>Files by name.</summary>
    public IReadOnlyList<ResourceFile> Files => Resource.Files;

    /// <summary>数据项.</summary>
    public IReadOnlyList<DataItem> DataItems => Resource.DataItems;

    /// <summary>接口入参和出参: what the interface takes and returns, as the source describes it.</summary>
    public IReadOnlyList<DataItem> Parameters => Resource.Parameters;

    internal StoredResource Stored { get; }

    internal Resource Resource => Stored.Resource;
}
