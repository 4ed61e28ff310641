namespace OpenData.GraphQL.Api.Catalog;

/// <summary>Where a text is searched.</summary>
public enum SearchScope
{
    /// <summary>全站搜索: every field.</summary>
    All,

    /// <summary>字段搜索: data items alone.</summary>
    Fields,
}
