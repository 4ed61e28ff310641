using OpenData.GraphQL.Api.Caching;
using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Engine;
using OpenData.Search.Suggesting;

namespace OpenData.GraphQL.Api.Finding;

/// <summary>What helps to type a search.</summary>
[ExtendObjectType<Query>]
public sealed class FindingQueries
{
    private const int MostSuggestions = 20;
    private const int MostHotWords = 20;

    /// <summary>
    /// Completions of what is being typed, best first, at most 20: titles, names of data items and providers, by their
    /// characters, by pinyin or by its initials. A blank text has none.
    /// </summary>
    public static IReadOnlyList<SearchSuggestion> Suggestions(
        [Service] LiveSuggest suggest,
        [Service] AnswerSources sources,
        ResolverContext context,
        string text,
        [GraphQLDefault("10")] int? first = null)
    {
        sources.AddCatalogue();
        var limit = PageArguments.Size(context, first, 10, MostSuggestions);
        return limit == 0 || string.IsNullOrWhiteSpace(text)
            ? []
            : [.. suggest.Find(text, limit).Select(SearchSuggestion.From)];
    }

    /// <summary>热门搜索: what several people searched for in the last weeks and found, at most 20. Who searched is not
    /// kept.</summary>
    public static IReadOnlyList<SearchedText> HotWords(
        [Service] HotWords hotWords,
        [Service] AnswerSources sources,
        ResolverContext context,
        [GraphQLDefault("10")] int? first = null)
    {
        sources.AddCatalogue();
        return [.. hotWords.Top(PageArguments.Size(context, first, 10, MostHotWords)).Select(word => new SearchedText(word.Text))];
    }
}
