using OpenData.Search.Analysis;

namespace OpenData.Search;

/// <summary>The dictionaries of the analysis: words with frequencies, synonyms, stop words, character variants.
/// Immutable; one instance serves any number of indexes.</summary>
public sealed class Lexicon
{
    private readonly HashSet<string> _stopWords;
    private readonly Dictionary<string, string[]> _synonyms;

    private Lexicon(
        WordDictionary words,
        CharacterTable characters,
        HashSet<string> stopWords,
        Dictionary<string, string[]> synonyms)
    {
        Words = words;
        Characters = characters;
        _stopWords = stopWords;
        _synonyms = synonyms;
    }

    internal WordDictionary Words { get; }

    internal CharacterTable Characters { get; }

    /// <summary>Reads a dictionary folder (words.txt, synonyms.txt, stopwords.txt, variants.txt).</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="FormatException">A file is damaged; the message names file and line.</exception>
    public static Lexicon Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var characters = new CharacterTable(ReadVariants(Path.Combine(path, "variants.txt")));
        var fold = new FoldedText(characters);
        var stopWords = File.ReadLines(Path.Combine(path, "stopwords.txt"))
            .Where(line => line.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        var synonyms = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(path, "synonyms.txt")))
        {
            var group = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Compact(fold, word)).ToArray();
            foreach (var word in group)
            {
                var others = group.Where(other => other != word);
                synonyms[word] = synonyms.TryGetValue(word, out var known) ? [.. known.Union(others)] : [.. others];
            }
        }

        return new Lexicon(WordDictionary.Load(Path.Combine(path, "words.txt")), characters, stopWords, synonyms);
    }

    /// <summary>Reads the dictionaries that are delivered beside the assembly (folder <c>lexicon</c>).</summary>
    /// <exception cref="IOException">The folder is missing.</exception>
    public static Lexicon LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));

    internal bool IsStopWord(string folded) => _stopWords.Contains(folded);

    /// <summary>Other words for a word, without separators, or none.</summary>
    internal IReadOnlyList<string> Synonyms(string folded) => _synonyms.TryGetValue(folded, out var words) ? words : [];

    private static string Compact(FoldedText fold, string word)
    {
        fold.Fold(word);
        return fold.Compact.ToString();
    }

    private static Dictionary<char, char> ReadVariants(string path)
    {
        var variants = new Dictionary<char, char>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length != 3 || line[1] != '\t')
            {
                throw new FormatException($"{path}({variants.Count + 1}): expected 'character TAB character'.");
            }

            variants[line[0]] = line[2];
        }

        return variants;
    }
}
