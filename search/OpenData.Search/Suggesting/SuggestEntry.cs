namespace OpenData.Search.Suggesting;

/// <summary>One text that can be suggested.</summary>
/// <param name="Text">What is shown: a title, the name of a data item, a provider.</param>
/// <param name="Kind">What it is, in the caller's words ("title", "item"). Each kind is indexed on its own.</param>
/// <param name="Weight">How much it is used; not negative. Entries of one kind that differ only in case, width,
/// variant characters or separators become one whose weight is their sum.</param>
public readonly record struct SuggestEntry(string Text, string Kind, double Weight);
