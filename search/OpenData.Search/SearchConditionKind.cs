namespace OpenData.Search;

internal enum SearchConditionKind
{
    Field,
    All,
    Any,
    Not,
}
