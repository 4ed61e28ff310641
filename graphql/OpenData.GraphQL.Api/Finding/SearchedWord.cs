using Microsoft.AspNetCore.Http;
using OpenData.Search;
using OpenData.Search.Suggesting;

namespace OpenData.GraphQL.Api.Finding;

/// <summary>A search that a person began, for the hot words: its first page, never the paging through it.</summary>
/// <param name="hotWords">Where it is counted.</param>
/// <param name="http">Who asks: the address is only told apart from others in memory, and never kept.</param>
internal sealed class SearchedWord(HotWords hotWords, HttpContext? http)
{
    /// <summary>Counts it, if something was found that has what was typed.</summary>
    public void Count(string? text, SearchResult result)
    {
        if (!string.IsNullOrWhiteSpace(text) && result.DidYouMean is null)
        {
            hotWords.Record(text, http?.Connection.RemoteIpAddress?.ToString() ?? "", result.Total);
        }
    }
}
