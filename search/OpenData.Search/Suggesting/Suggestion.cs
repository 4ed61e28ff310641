namespace OpenData.Search.Suggesting;

/// <summary>One completion of what was typed.</summary>
/// <param name="Text">The text, as its entry has it.</param>
/// <param name="Kind">The kind of its entry.</param>
/// <param name="Weight">The weight of its entry.</param>
/// <param name="Match">How it fits what was typed.</param>
/// <param name="HighlightStart">Where in <paramref name="Text"/> the part begins that was typed.</param>
/// <param name="HighlightLength">The length of that part, in the characters of <paramref name="Text"/>.</param>
public sealed record Suggestion(
    string Text, string Kind, double Weight, SuggestMatch Match, int HighlightStart, int HighlightLength);
