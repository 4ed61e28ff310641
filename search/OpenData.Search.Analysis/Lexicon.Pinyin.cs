using OpenData.Search.Analysis;
using OpenData.Search.Analysis.Pinyin;

namespace OpenData.Search;

/// <summary>How characters are read.</summary>
public sealed partial class Lexicon
{
    /// <summary>All syllables of pinyin, and cutting letters into them.</summary>
    public PinyinSyllables Syllables => Readings.Syllables;

    /// <summary>Sorting of names by their reading.</summary>
    public PinyinOrder NameOrder => new(Readings, Characters);

    private PinyinTable Readings { get; }

    /// <summary>The readings of a character without tones (ü as v), the usual one first; none if it is not Chinese.</summary>
    public IReadOnlyList<string> Pinyin(char character) => Readings.Of(character);

    /// <summary>The reading of each character of a text where it stands: 重庆 is chong qing, 重要 zhong yao.</summary>
    /// <returns>As many as the text has characters; null where one has no reading.</returns>
    public IReadOnlyList<string?> Reading(ReadOnlySpan<char> text)
    {
        var syllables = new int[text.Length];
        Readings.Read(text, syllables);
        return Array.ConvertAll(syllables, number => number < 0 ? null : Readings.Syllables.All[number]);
    }
}
