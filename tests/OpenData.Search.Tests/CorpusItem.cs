namespace OpenData.Search.Tests;

internal sealed record CorpusItem(string Name, string Code, string Desc);
