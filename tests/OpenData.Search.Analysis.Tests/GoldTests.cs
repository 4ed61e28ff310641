namespace OpenData.Search.Analysis.Tests;

/// <summary>The development sentences (tests/Corpora/segmentation): what has been reached is not lost. A blank is a cut in
/// both conventions, "_" one in that of the People's Daily (PKU) only.</summary>
public sealed class GoldTests
{
    [Theory]
    [InlineData(" ", 0.93)]
    [InlineData("", 0.88)]
    public void News_is_cut_as_people_do(string underscore, double least)
    {
        var splitter = new WordSplitter(Corpus.Lexicon);
        var (common, ours, theirs) = (0, 0, 0);
        foreach (var line in Corpus.Lines("news.txt"))
        {
            var gold = new HashSet<(int, int)>();
            var text = string.Empty;
            foreach (var word in line.Replace("_", underscore, StringComparison.Ordinal).Split(' '))
            {
                gold.Add((text.Length, text.Length + word.Length));
                text += word;
            }

            theirs += gold.Count;
            foreach (var range in splitter.Split(text))
            {
                ours++;
                common += gold.Contains((range.Start.Value, range.End.Value)) ? 1 : 0;
            }
        }

        Assert.InRange(2.0 * common / (ours + theirs), least, 1);
    }
}
