using OpenData.Search.Analysis.Files;
using OpenData.Search.Analysis.Words;

namespace OpenData.Search.Analysis.Tests;

public sealed class TrieTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 1)]
    [InlineData(300, 3)]
    [InlineData(3000, 40)]
    [InlineData(5000, 6000)]
    public void A_trie_holds_its_words_and_no_others(int count, int labels)
    {
        var random = new Random(count + labels);
        ushort[] Word() => [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => (ushort)random.Next(1, labels + 1))];
        var words = new Dictionary<string, (ushort[] Labels, int Number)>(StringComparer.Ordinal);
        var builder = new DoubleArrayBuilder();
        for (var i = 0; i < count; i++)
        {
            var word = Word();
            if (words.TryAdd(string.Join(' ', word), (word, i)))
            {
                builder.Add(word, i);
            }
        }

        var trie = new DoubleArray(MappedArray<ulong>.Of(builder.Build(), out var memory));
        Assert.All(words.Values, word => Assert.Equal(word.Number, trie.Find(word.Labels)));
        for (var i = 0; i < 5000; i++)
        {
            var word = Word();
            Assert.Equal(words.TryGetValue(string.Join(' ', word), out var known) ? known.Number : -1, trie.Find(word));
        }

        // Labels that no word has lead nowhere from anywhere, however large they are.
        foreach (var word in words.Keys.Select(key => key.Split(' ').Select(ushort.Parse).ToArray()))
        {
            foreach (var label in (ushort[])[0, 6_001, 12_000, ushort.MaxValue])
            {
                Assert.Equal(-1, trie.Find([.. word, label]));
                Assert.Equal(-1, trie.Find([label, .. word]));
            }
        }

        Assert.Equal(-1, trie.Find([]));
        GC.KeepAlive(memory);
    }

    [Fact]
    public void A_table_of_pairs_holds_its_pairs_and_no_others()
    {
        var random = new Random(4);
        var pairs = new Dictionary<(int, int), ushort>();
        for (var i = 0; i < 20_000; i++)
        {
            // Half of them end with one of a few words, as with the frequent words of a language.
            var second = i % 2 == 0 ? random.Next(1, 20) : random.Next(1, 3000);
            pairs[(random.Next(1, 3000), second)] = (ushort)random.Next(1, BigramTable.MaxCost + 1);
        }

        var (slots, tables) = BigramTable.Build(pairs.Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)), 3000);
        var table = new BigramTable(MappedArray<uint>.Of(slots, out var memory));
        Assert.All(pairs, pair => Assert.Equal(pair.Value, table.Cost(pair.Key.Item1, tables[pair.Key.Item2])));
        for (var i = 0; i < 20_000; i++)
        {
            var (first, second) = (random.Next(0, 3000), random.Next(0, 3000));
            Assert.Equal(pairs.TryGetValue((first, second), out var cost) ? cost : 0, table.Cost(first, tables[second]));
        }

        GC.KeepAlive(memory);
    }
}
