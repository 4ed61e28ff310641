namespace OpenData.Search.Tool.Corpus;

/// <summary>A data item or an interface parameter of a record.</summary>
internal sealed record CorpusItem(string? Name, string? Code, string? Description);
