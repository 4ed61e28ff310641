namespace OpenData.Search;

/// <summary>The dictionaries of the analysis: words with frequencies, synonyms, stop words, character variants.
/// Immutable; one instance serves any number of indexes.</summary>
public sealed class Lexicon
{
    /// <summary>Reads a dictionary folder (words.txt, synonyms.txt, stopwords.txt, variants.txt).</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="FormatException">A file is damaged; the message names file and line.</exception>
    public static Lexicon Load(string path) => throw new NotSupportedException(path);

    /// <summary>Reads the dictionaries that are delivered beside the assembly (folder <c>lexicon</c>).</summary>
    public static Lexicon LoadDefault() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));
}
