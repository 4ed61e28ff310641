namespace OpenData.Search.Query;

/// <summary>One word of the query.</summary>
/// <param name="Text">The compact word as typed.</param>
/// <param name="Alternatives">Ways to match it, best first; the first that a document satisfies counts. Empty if
/// nothing in the index can match.</param>
/// <param name="Idf">How much the word tells.</param>
internal sealed record Clause(string Text, IReadOnlyList<Alternative> Alternatives, float Idf);
