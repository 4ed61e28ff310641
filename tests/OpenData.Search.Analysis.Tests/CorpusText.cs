namespace OpenData.Search.Analysis.Tests;

/// <summary>The texts of one record of the generated corpus.</summary>
internal sealed record CorpusText(string Title, string Abstract);
