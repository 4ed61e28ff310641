using OpenData.Search.Analysis;
using OpenData.Search.Analysis.Files;
using OpenData.Search.Analysis.Pinyin;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search;

/// <summary>The dictionaries of the analysis: words with costs, folding of characters, synonyms, stop words, readings. They
/// are one compiled file that is mapped, not read. Immutable and safe for any number of threads; one instance serves any
/// number of indexes.</summary>
public sealed partial class Lexicon
{
    /// <summary>The name of the compiled lexicon beside a program.</summary>
    public const string FileName = "lexicon.bin";

    private readonly LexiconFile _file;
    private readonly QueryWords _queryWords;

    private Lexicon(LexiconFile file)
    {
        _file = file;
        Characters = new CharacterTable(file);
        Words = new WordDictionary(file);
        _queryWords = new QueryWords(file, Characters);
        Readings = new PinyinTable(file, Words);
    }

    private Lexicon(Lexicon other, WordDictionary words)
    {
        (_file, Characters, _queryWords) = (other._file, other.Characters, other._queryWords);
        (Words, Readings) = (words, other.Readings);
    }

    /// <summary>What the dictionaries were made from, with the notices of their licences.</summary>
    public string Provenance => _file.Text(LexiconSection.Provenance);

    /// <summary>Changes with every change of the dictionaries, but for words that were added to them.</summary>
    internal uint Fingerprint => _file.Checksum;

    internal WordDictionary Words { get; }

    internal CharacterTable Characters { get; }

    /// <summary>Maps a compiled lexicon.</summary>
    /// <exception cref="LexiconFileException">It is missing, damaged or of another version; the message says which.
    /// </exception>
    public static Lexicon Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new Lexicon(LexiconFile.Open(path));
    }

    /// <summary>Maps the lexicon that is delivered beside the program.</summary>
    /// <exception cref="LexiconFileException">It is missing, damaged or of another version.</exception>
    public static Lexicon LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, FileName));

    /// <summary>A lexicon that also knows these words: names of providers, districts, fields. Cheap; shares everything else
    /// with this one, which does not change.</summary>
    /// <param name="words">The words, which replace those of an earlier call.</param>
    public Lexicon With(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var fold = new FoldedText(Characters);
        return new Lexicon(this, Words.With(new UserWords(words.Select(word => Compact(fold, word)), Words)));
    }

    /// <summary>Reads a compiled lexicon from memory.</summary>
    internal static Lexicon Read(ReadOnlySpan<byte> bytes, string name) => new(LexiconFile.Read(bytes, name));

    /// <summary>Whether a query does without this folded word as long as it has others.</summary>
    internal bool IsStopWord(ReadOnlySpan<char> folded) => _queryWords.IsStopWord(folded);

    /// <inheritdoc cref="IsStopWord(ReadOnlySpan{char})"/>
    internal bool IsStopWord(string folded) => _queryWords.IsStopWord(folded);

    /// <summary>Whether a query of one field does without this folded word.</summary>
    internal bool IsStopWord(ReadOnlySpan<char> folded, string field) => _queryWords.IsStopWord(folded, field);

    /// <summary>Other words for a word, without separators, or none.</summary>
    internal IReadOnlyList<string> Synonyms(string folded) => _queryWords.Synonyms(folded);

    /// <inheritdoc cref="Synonyms(string)"/>
    internal IReadOnlyList<string> Synonyms(ReadOnlySpan<char> folded) => _queryWords.Synonyms(folded);

    private static string Compact(FoldedText fold, string word)
    {
        fold.Fold(word);
        return fold.Compact.ToString();
    }
}
