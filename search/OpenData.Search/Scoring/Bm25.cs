namespace OpenData.Search.Scoring;

/// <summary>BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): the
/// frequencies of a term in the fields are weighted and length-normed each, added, and saturated once. The weights are
/// fixed by the schema, so all of that is done at indexing and kept as one byte, the impact.</summary>
internal sealed class Bm25
{
    // Saturation in units of the heaviest field: one occurrence there reaches 1 / (1 + K1) of the most possible.
    private const double K1 = 0.7;
    private const double B = 0.5;

    private readonly double[] _weights;
    private readonly double[] _typicalLengths;

    public Bm25(IndexSchema schema)
    {
        var heaviest = schema.TextFields.Max(f => f.Weight);
        _weights = [.. schema.TextFields.Select(f => f.Weight / heaviest)];
        _typicalLengths = [.. schema.TextFields.Select(f => (double)f.TypicalLength)];
    }

    /// <summary>What one occurrence in a field counts, given the field's length in the document.</summary>
    public double Occurrence(int field, int length) =>
        _weights[field] / (1 - B + (B * length / _typicalLengths[field]));

    /// <summary>The impact of a sum of occurrences: 1 to 255.</summary>
    public static byte Impact(double frequency) =>
        (byte)Math.Clamp(Math.Round(255 * frequency / (frequency + K1)), 1, 255);

    /// <summary>How much a term that this many of all documents have tells; above 0.</summary>
    public static float Idf(int all, int having) =>
        (float)Math.Log(1 + ((Math.Max(all, having) - having + 0.5) / (having + 0.5)));
}
