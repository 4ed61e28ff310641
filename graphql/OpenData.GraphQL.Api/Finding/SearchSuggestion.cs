using System.Diagnostics;
using OpenData.GraphQL.Engine;
using OpenData.Search.Catalog.Suggesting;

namespace OpenData.GraphQL.Api.Finding;

/// <summary>A completion of what is being typed.</summary>
/// <param name="Text">The text, as the catalogue has it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Ranges">Where what was typed stands in the text.</param>
[GraphQLName("Suggestion")]
public sealed record SearchSuggestion(string Text, SuggestionKind Kind, IReadOnlyList<TextRange> Ranges)
{
    internal static SearchSuggestion From(Search.Suggesting.Suggestion suggestion) => new(
        suggestion.Text,
        suggestion.Kind switch
        {
            SuggestionKinds.Title => SuggestionKind.Title,
            SuggestionKinds.DataItem => SuggestionKind.DataItem,
            SuggestionKinds.Provider => SuggestionKind.Provider,
            _ => throw new UnreachableException($"{suggestion.Kind} is no kind of suggestion."),
        },
        suggestion.HighlightLength == 0
            ? []
            : [new TextRange(suggestion.HighlightStart, suggestion.HighlightStart + suggestion.HighlightLength)]);
}
