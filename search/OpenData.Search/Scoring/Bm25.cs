using OpenData.Search.Indexing;

namespace OpenData.Search.Scoring;

/// <summary>BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): the
/// frequencies of a term in the fields are weighted and length-normed each, added, and saturated once. The weights are
/// fixed by the schema, so all of that is done at indexing and kept as a small number, the impact.</summary>
internal sealed class Bm25
{
    /// <summary>The impact of a term that fills the heaviest field.</summary>
    public const int MaxImpact = 20;

    // Small frequencies differ by field, which must be told apart; large ones by repetition, which need not.
    private const double ImpactPower = 0.7;

    // Saturation in units of the heaviest field: one occurrence there reaches 1 / (1 + K1) of the most possible.
    private const double K1 = 0.7;
    private const double B = 0.5;

    // Lengths count in steps of so much of their logarithm: a finer measure tells no more, and costs room.
    private const double LengthStep = 0.5;
    private const double TitleLengthStep = 0.3;

    // A description says what a name is; a hit there tells a little less. It must not fall below the next field.
    private const double LastPart = 0.85;

    private static readonly float[] Values =
        [.. Enumerable.Range(0, MaxImpact + 1).Select(i => (float)Math.Pow((double)i / MaxImpact, 1 / ImpactPower))];

    // The least frequency whose saturated value rounds to each impact.
    private static readonly double[] Bounds = [.. Enumerable.Range(0, MaxImpact + 1).Select(i =>
    {
        var saturated = Math.Pow(Math.Max(0, i - 0.5) / MaxImpact, 1 / ImpactPower);
        return K1 * saturated / (1 - saturated);
    })];

    private readonly double[] _weights;
    private readonly double[] _typicalLengths;
    private readonly bool[] _isNormed;

    public Bm25(SchemaLayout layout)
    {
        var heaviest = layout.Texts.Max(f => f.Weight);
        _weights = new double[layout.ChannelCount];
        _typicalLengths = new double[layout.ChannelCount];
        _isNormed = new bool[layout.ChannelCount];
        for (var channel = 0; channel < layout.ChannelCount; channel++)
        {
            var number = layout.FieldOf(channel);
            var field = layout.Texts[number];
            var isLast = field.Channels > 1 && channel == layout.Channel(number, field.Parts.Count - 1);
            _weights[channel] = field.Weight / heaviest * (isLast ? LastPart : 1);
            _typicalLengths[channel] = field.TypicalLength;

            // A table of many columns is not less about each of them.
            _isNormed[channel] = !layout.HasItems(number);
        }
    }

    /// <summary>What one occurrence in a channel counts, given the length of its field in the document.</summary>
    public double Occurrence(int channel, int length)
    {
        if (!_isNormed[channel] || length == 0)
        {
            return _weights[channel];
        }

        var step = channel == 0 ? TitleLengthStep : LengthStep;
        var share = Math.Exp(Math.Round(Math.Log(length / _typicalLengths[channel]) / step) * step);

        // A short text does not count more than its field: what stands in a heavier field stays ahead.
        return _weights[channel] / Math.Max(1, 1 - B + (B * share));
    }

    /// <summary>The impact of a sum of occurrences: 1 to <see cref="MaxImpact"/>.</summary>
    public static byte Impact(double frequency)
    {
        var (least, most) = (1, MaxImpact);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = frequency >= Bounds[middle] ? (middle, most) : (least, middle - 1);
        }

        return (byte)least;
    }

    /// <summary>What an impact stands for: the saturated frequency, above 0 to 1.</summary>
    public static float ValueOf(byte impact) => Values[impact];

    /// <summary>How much a term that this many of all documents have tells; above 0.</summary>
    public static float Idf(int all, int having) =>
        (float)Math.Log(1 + ((Math.Max(all, having) - having + 0.5) / (having + 0.5)));
}
