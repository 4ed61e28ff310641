namespace OpenData.GraphQL.Api.Finding;

/// <summary>What a suggestion is.</summary>
public enum SuggestionKind
{
    /// <summary>标题: the title of a resource.</summary>
    Title,

    /// <summary>数据项: the name of a data item.</summary>
    DataItem,

    /// <summary>数据提供单位.</summary>
    Provider,
}
