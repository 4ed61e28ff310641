namespace OpenData.Search.Analysis;

/// <summary>One way to read letters as syllables.</summary>
/// <param name="Syllables">The syllables in order.</param>
/// <param name="IsWhole">False if the last one is only the beginning of a syllable.</param>
public sealed record PinyinReading(IReadOnlyList<string> Syllables, bool IsWhole);
