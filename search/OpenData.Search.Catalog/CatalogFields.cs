namespace OpenData.Search.Catalog;

/// <summary>The names of the catalogue's fields, as filters, facets and matches show them.</summary>
public static class CatalogFields
{
    /// <summary>标题.</summary>
    public const string Title = "title";

    /// <summary>摘要.</summary>
    public const string Abstract = "abstract";

    /// <summary>文件名.</summary>
    public const string FileNames = "fileNames";

    /// <summary>数据项.</summary>
    public const string DataItems = "dataItems";

    /// <summary>接口入参和出参.</summary>
    public const string Parameters = "parameters";

    /// <summary>应用场景: as text; the facet of the same values is <see cref="Scenarios"/>.</summary>
    public const string Scenario = "scenario";

    /// <summary>数据标签.</summary>
    public const string Tags = "tags";

    /// <summary>关键字.</summary>
    public const string Keywords = "keywords";

    /// <summary>数据领域, a facet.</summary>
    public const string Domain = "domain";

    /// <summary>应用场景, a facet; an index wants its names unique, so it is not called scenario inside.</summary>
    public const string Scenarios = "scenarios";

    /// <summary>数据提供单位, a facet.</summary>
    public const string Provider = "provider";

    /// <summary>综合得分, a facet: whole stars.</summary>
    public const string Score = "score";

    /// <summary>开放属性, a facet.</summary>
    public const string OpenType = "openType";

    /// <summary>资源分类, a facet.</summary>
    public const string Category = "category";

    /// <summary>格式, a facet.</summary>
    public const string Format = "format";

    /// <summary>示例, a filter without a facet: <c>true</c> or <c>false</c>.</summary>
    public const string Example = "example";

    /// <summary>The day of the last update.</summary>
    public const string Updated = "updated";

    /// <summary>The number of rows.</summary>
    public const string Volume = "volume";

    /// <summary>Views, live.</summary>
    public const string Views = "views";

    /// <summary>Downloads, live.</summary>
    public const string Downloads = "downloads";

    /// <summary>Calls, live.</summary>
    public const string Calls = "calls";

    /// <summary>The mean rating, live.</summary>
    public const string Rating = "rating";

    /// <summary>Views at the source, without those that are counted here.</summary>
    internal const string SourceViews = "sourceViews";

    /// <summary>Downloads at the source.</summary>
    internal const string SourceDownloads = "sourceDownloads";

    /// <summary>The number of data items.</summary>
    internal const string ItemCount = "itemCount";

    /// <summary>1 for an example, whose counts are made up.</summary>
    internal const string MadeUp = "madeUp";

    /// <summary>The facets in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Facets { get; } = [Domain, Scenarios, Provider, Score, OpenType, Category, Format];
}
