using OpenData.Search.Analysis.Compiling;
using OpenData.Search.Analysis.Segmentation;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Tests;

/// <summary>The lattice against a search of all ways to cut a short text.</summary>
public sealed class BestPathTests
{
    private const string Letters = "甲乙丙丁戊";

    [Fact]
    public void The_path_is_the_cheapest_of_all() =>
        Compare(wholeMargin: 0, (cost, cheapest, _) => Assert.Equal(cheapest, cost));

    [Fact]
    public void Each_whole_word_makes_a_path_dearer_by_its_margin_at_most()
    {
        var dearer = 0;
        Compare(
            WholeWords.Margin,
            (cost, cheapest, words) =>
            {
                Assert.InRange(cost, cheapest, cheapest + (WholeWords.Margin * words));
                dearer += cost > cheapest ? 1 : 0;
            });
        Assert.True(dearer > 0, "no text was cut otherwise, so nothing was tested");
    }

    // Calls for each of many short texts with the cost of its path, that of the cheapest and the number of its long words.
    private static void Compare(int wholeMargin, Action<int, int, int> assert)
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var words = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var c in Letters)
            {
                words[c.ToString()] = random.Next(20, 400);
            }

            for (var i = 0; i < 25; i++)
            {
                words[Text(random, random.Next(2, 5))] = random.Next(20, 300);
            }

            var all = words.Keys.ToArray();
            var pairs = all.Select(first =>
                first + string.Concat(Enumerable.Range(0, 4).Select(_ => all[random.Next(all.Length)]).Distinct()
                    .Select(second => $"\t{second} {random.Next(3, 20)}")));
            var lexicon = SmallLexicon.Of([.. words.Select(pair => $"{pair.Key}\t{pair.Value}")], pairs, wholeMargin);
            var segmenter = new Segmenter(lexicon);
            for (var run = 0; run < 60; run++)
            {
                var text = Text(random, random.Next(1, 10));
                segmenter.Segment(text);
                var found = segmenter.Words.ToArray().Select(word => text.Substring(word.Start, word.Length)).ToArray();
                Assert.Equal(text, string.Concat(found));
                assert(
                    Cost(lexicon.Words, found),
                    Cheapest(lexicon.Words, words, text, (int)WordClass.Start),
                    found.Count(word => word.Length > 1));
            }
        }
    }

    private static string Text(Random random, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);

    private static int Step(WordDictionary words, int first, int second)
    {
        var unseen = words.Costs(first).Unseen + words.Costs(second).Own;
        var pair = words.PairCost(first, second);
        return pair == 0 ? unseen : Math.Min(pair, unseen);
    }

    // The end of a text costs what leaving its last word for an unknown one does.
    private static int Cost(WordDictionary words, string[] path)
    {
        var (cost, previous) = (0, (int)WordClass.Start);
        foreach (var word in path)
        {
            var next = words.Find(word);
            cost += Step(words, previous, next);
            previous = next;
        }

        return cost + words.Costs(previous).Unseen;
    }

    private static int Cheapest(WordDictionary words, Dictionary<string, int> known, string rest, int previous)
    {
        if (rest.Length == 0)
        {
            return words.Costs(previous).Unseen;
        }

        var best = int.MaxValue;
        for (var length = 1; length <= Math.Min(4, rest.Length); length++)
        {
            if (known.ContainsKey(rest[..length]))
            {
                var word = words.Find(rest.AsSpan(0, length));
                best = Math.Min(best, Step(words, previous, word) + Cheapest(words, known, rest[length..], word));
            }
        }

        return best;
    }
}
