using OpenData.Search.Analysis.Compiling;

namespace OpenData.Search.Analysis.Tests;

/// <summary>A lexicon of a few words, compiled from a folder as the real one is.</summary>
internal static class SmallLexicon
{
    /// <summary>Compiles words ("word TAB count") and pairs ("word TAB word BLANK count ...").</summary>
    public static byte[] Compile(
        IEnumerable<string> words, IEnumerable<string> bigrams, params (string File, string Text)[] more) =>
        Compile(words, bigrams, WholeWords.Margin, more);

    /// <summary>The same with a margin for whole words.</summary>
    public static byte[] Compile(
        IEnumerable<string> words, IEnumerable<string> bigrams, int wholeMargin, params (string File, string Text)[] more)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);
            foreach (var file in new[]
            {
                "README.md", "NOTICE", "domain-words.txt", "names.tsv", "variants.txt", "stopwords.txt", "synonyms.txt",
                "pinyin-words.tsv",
            })
            {
                Write(file, string.Empty);
            }

            Write("pinyin.tsv", "一\tyi\n");
            Write("words.tsv", string.Join('\n', words));
            Write("bigrams.tsv", string.Join('\n', bigrams));
            foreach (var (file, text) in more)
            {
                Write(file, text);
            }

            return LexiconCompilation.Compile(folder.FullName, wholeMargin);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static Lexicon Of(IEnumerable<string> words, IEnumerable<string> bigrams, params (string File, string Text)[] more) =>
        Of(words, bigrams, WholeWords.Margin, more);

    public static Lexicon Of(
        IEnumerable<string> words, IEnumerable<string> bigrams, int wholeMargin, params (string File, string Text)[] more) =>
        Lexicon.Read(Compile(words, bigrams, wholeMargin, more), "small");
}
