namespace OpenData.Search.Catalog;

/// <summary>Where a text is searched.</summary>
public enum CatalogScope
{
    /// <summary>全站搜索: every field.</summary>
    All,

    /// <summary>字段搜索: data items alone.</summary>
    DataItems,

    /// <summary>Parameters of interfaces alone.</summary>
    Parameters,

    /// <summary>Names of files alone.</summary>
    FileNames,
}
