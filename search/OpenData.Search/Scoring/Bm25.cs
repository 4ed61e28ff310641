using OpenData.Search.Indexing;

namespace OpenData.Search.Scoring;

/// <summary>BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): the
/// frequencies of a term in the fields are weighted and length-normed each, added, and saturated once. The weights are
/// fixed by the schema, so all of that is done at indexing and kept in six bits, the impact.</summary>
internal sealed class Bm25
{
    /// <summary>The impact of a term that fills the heaviest field.</summary>
    public const int MaxImpact = 63;

    // Saturation in units of the heaviest field: one occurrence there reaches 1 / (1 + K1) of the most possible.
    private const double K1 = 0.7;
    private const double B = 0.5;

    // A description says what a name is; a hit there tells a little less. It must not fall below the next field.
    private const double LastPart = 0.85;

    private readonly double[] _weights;
    private readonly double[] _typicalLengths;

    public Bm25(SchemaLayout layout)
    {
        var heaviest = layout.Texts.Max(f => f.Weight);
        _weights = new double[layout.ChannelCount];
        _typicalLengths = new double[layout.ChannelCount];
        for (var channel = 0; channel < layout.ChannelCount; channel++)
        {
            var number = layout.FieldOf(channel);
            var field = layout.Texts[number];
            var isLast = field.Channels > 1 && channel == layout.Channel(number, field.Parts.Count - 1);
            _weights[channel] = field.Weight / heaviest * (isLast ? LastPart : 1);
            _typicalLengths[channel] = field.TypicalLength;
        }
    }

    /// <summary>What one occurrence in a channel counts, given the length of its field in the document.</summary>
    public double Occurrence(int channel, int length) =>
        _weights[channel] / (1 - B + (B * length / _typicalLengths[channel]));

    /// <summary>The impact of a sum of occurrences: 1 to <see cref="MaxImpact"/>.</summary>
    public static byte Impact(double frequency) =>
        (byte)Math.Clamp(Math.Round(MaxImpact * frequency / (frequency + K1)), 1, MaxImpact);

    /// <summary>How much a term that this many of all documents have tells; above 0.</summary>
    public static float Idf(int all, int having) =>
        (float)Math.Log(1 + ((Math.Max(all, having) - having + 0.5) / (having + 0.5)));
}
