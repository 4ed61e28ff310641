namespace OpenData.Search.Suggesting;

/// <summary>A text that many search for.</summary>
/// <param name="Text">The text, folded: simplified characters, lower case, single blanks.</param>
/// <param name="Score">Searches of the last days, a day less weighted the longer it is ago.</param>
public sealed record HotWord(string Text, double Score);
