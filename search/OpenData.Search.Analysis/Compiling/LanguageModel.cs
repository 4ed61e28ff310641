using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Compiling;

/// <summary>Turns counts into costs: 256 times the negative logarithm of a probability. A pair's probability is a mixture of
/// what follows its first word and of what its second word has of all (Jelinek and Mercer), so a pair that was never seen
/// costs what its second word says alone, and needs no entry.</summary>
internal static class LanguageModel
{
    public const int Scale = 256;

    /// <summary>The share of the word's own count in a pair's probability.</summary>
    public const double Share = 0.1;

    /// <summary>The cost of a probability.</summary>
    public static ushort Cost(double probability) =>
        (ushort)Math.Clamp(Math.Round(-Math.Log(probability) * Scale), 1, CharacterTraits.None - 1);

    /// <summary>The cost of a word after a word it was never seen after.</summary>
    public static ushort Word(double count, double total) => Cost(Share * (count + 0.5) / total);

    /// <summary>The cost of a word after another.</summary>
    public static ushort Pair(double pair, double first, double second, double total) =>
        Cost((Share * (second + 0.5) / total) + ((1 - Share) * pair / (Math.Max(first, pair) + 1)));
}
