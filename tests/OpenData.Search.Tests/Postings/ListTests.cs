using OpenData.Search.Postings;
using OpenData.Search.Query;

namespace OpenData.Search.Tests.Postings;

public sealed class ListTests
{
    [Fact]
    public void Integers_of_every_length_are_read_back()
    {
        int[] values = [0, 1, 127, 128, 16383, 16384, 1 << 21, 1 << 28, int.MaxValue];
        var sink = new ByteSink();
        Array.ForEach(values, sink.WriteVarInt);
        var at = 0;
        foreach (var value in values)
        {
            Assert.Equal(value, VarInt.Read(sink.Written, ref at));
        }

        Assert.Equal(sink.Length, at);
    }

    [Fact]
    public void Intersections_agree_with_sets()
    {
        var random = new Random(11);
        for (var run = 0; run < 200; run++)
        {
            var sets = Enumerable.Range(0, 3)
                .ToDictionary(k => k, _ => Enumerable.Range(0, 300).Where(_ => random.Next(3) > 0).ToArray());
            var lists = sets.ToDictionary(s => s.Key, s => Write(s.Value));
            var expected = sets[0].Intersect(sets[1]).Intersect(sets[2]).ToArray();
            Assert.Equal(expected, GramLists.Intersect(ListSet.From(lists), [0, 1, 2]));
        }
    }

    [Fact]
    public void A_missing_key_has_no_documents()
    {
        var lists = ListSet.From(new() { [5] = Write([1, 2]) });
        Assert.Equal(0, lists.CountOf(4));
        Assert.True(lists.Find(4).IsEmpty);
        Assert.Empty(GramLists.Intersect(lists, [5, 4]));
    }

    private static ListWriter Write(int[] docs)
    {
        var writer = new ListWriter();
        Array.ForEach(docs, writer.Start);
        return writer;
    }
}
