namespace OpenData.Search.Query;

/// <summary>One word of the query.</summary>
/// <param name="Text">The compact word as typed.</param>
/// <param name="Alternatives">Ways to match it; a document's best counts. Empty if nothing in the index can
/// match.</param>
/// <param name="Idf">How much the word tells.</param>
/// <param name="Count">At most how many documents match, over all segments.</param>
internal sealed record Clause(string Text, Alternative[] Alternatives, float Idf, int Count)
{
    /// <summary>Whether the word as typed is a term of the index, so that its positions are known.</summary>
    public bool IsPositioned => Alternatives.Length > 0 && Alternatives[0].IsTerm;
}
