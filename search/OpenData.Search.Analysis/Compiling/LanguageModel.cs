using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Turns counts into costs: 256 times the negative logarithm of a probability. Pairs that were seen less than three
/// times are not in the counts, so what a word's known pairs leave of its count is what its unseen pairs share (Katz 1987).
/// </summary>
internal static class LanguageModel
{
    public const int Scale = 256;

    private const double LeastLeft = 0.05;

    /// <summary>The cost of a probability.</summary>
    public static ushort Cost(double probability) =>
        (ushort)Math.Clamp(Math.Round(-Math.Log(probability) * Scale), 1, CharacterTraits.None - 1);

    /// <summary>The costs of a word.</summary>
    /// <param name="count">Its count.</param>
    /// <param name="total">The count of all words.</param>
    /// <param name="followed">How often a known pair begins with it.</param>
    /// <param name="pairs">Where the pairs that end with it are.</param>
    public static WordCosts Word(double count, double total, double followed, uint pairs) =>
        new(Cost((count + 0.5) / total), Cost(Math.Clamp(1 - (followed / (count + 1)), LeastLeft, 1)), pairs);

    /// <summary>The cost of a word after another.</summary>
    public static ushort Pair(double pair, double first) => Math.Min(BigramTable.MaxCost, Cost(pair / (Math.Max(first, pair) + 1)));
}
