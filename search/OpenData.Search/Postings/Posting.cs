namespace OpenData.Search.Postings;

/// <summary>How a term occurs in a document, but for where.</summary>
/// <param name="Impact">The saturated BM25F frequency over all fields, 1 to <see cref="Scoring.Bm25.MaxImpact"/>.</param>
/// <param name="Channels">A bit for each channel (see <see cref="Indexing.SchemaLayout"/>) that holds the term.</param>
internal readonly record struct Posting(byte Impact, ushort Channels)
{
    /// <summary>In the title, with the least impact: what all pairs of characters have.</summary>
    public static Posting Plain { get; } = new(1, 1);
}
