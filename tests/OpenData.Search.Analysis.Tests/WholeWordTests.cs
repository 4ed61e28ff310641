using OpenData.Search.Analysis.Compiling;

namespace OpenData.Search.Analysis.Tests;

/// <summary>Words that are whole, in a language where 甲 before 乙 is likelier than the word 甲乙.</summary>
public sealed class WholeWordTests
{
    private static readonly string[] Words = ["甲\t100", "乙\t100", "丙\t100", "丁\t100", "十\t100", "张\t100", "甲乙\t30", "乙丙\t30", "十乙\t30", "张乙\t30"];
    private static readonly string[] Pairs = ["甲\t乙 60", "十\t乙 60", "张\t乙 60"];

    [Fact]
    public void A_whole_word_is_not_cut_though_a_cut_is_cheaper()
    {
        Assert.Equal("丁 甲 乙 丁", Cut("丁甲乙丁", wholeMargin: 0));
        Assert.Equal("丁 甲乙 丁", Cut("丁甲乙丁"));
    }

    [Fact]
    public void Where_another_word_crosses_its_end_all_ways_are_compared() =>
        Assert.Equal("甲 乙 丙", Cut("甲乙丙"));

    [Fact]
    public void Where_another_word_ends_in_it_all_ways_are_compared()
    {
        string[] words = [.. Words, "丁甲\t90"];
        Assert.Equal("丁甲 乙", Cut("丁甲乙", words));
    }

    [Fact]
    public void Where_a_word_of_the_catalogue_crosses_it_all_ways_are_compared()
    {
        Assert.Equal("甲乙 丁", Cut("甲乙丁"));
        Assert.Equal("甲 乙丁", Cut("甲乙丁", Words, "乙丁"));
    }

    [Fact]
    public void A_word_with_a_part_of_a_number_is_never_whole() => Assert.Equal("十 乙", Cut("十乙"));

    [Fact]
    public void Where_a_name_may_begin_all_ways_are_compared()
    {
        Assert.Equal("张乙 丁", Cut("张乙丁"));
        var names = SmallLexicon.Of(Words, Pairs, ("names.tsv", "张\t900\t0\t0\t0\t0\n乙\t0\t900\t0\t900\t0\n"));
        Assert.Equal("张 乙 丁", Cut("张乙丁", names));
    }

    private static string Cut(string text, int wholeMargin = WholeWords.Margin) =>
        Cut(text, SmallLexicon.Of(Words, Pairs, wholeMargin));

    private static string Cut(string text, string[] words, params string[] added) =>
        Cut(text, SmallLexicon.Of(words, Pairs).With(added));

    private static string Cut(string text, Lexicon lexicon)
    {
        var words = new List<string>();
        foreach (var range in new WordSplitter(lexicon).Split(text))
        {
            words.Add(text[range]);
        }

        return string.Join(' ', words);
    }
}
