namespace OpenData.GraphQL.Api.Catalog;

/// <summary>Where a text is searched.</summary>
public enum SearchScope
{
    /// <summary>全站搜索: every field.</summary>
    All,

    /// <summary>字段搜索: data items alone; one item must hold the text.</summary>
    DataItems,

    /// <summary>接口参数搜索: parameters of interfaces alone; one parameter must hold the text.</summary>
    Parameters,

    /// <summary>文件名搜索: names of files alone.</summary>
    FileNames,
}
