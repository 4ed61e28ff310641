using OpenData.Search.Analysis;

namespace OpenData.Search.Columns;

/// <summary>The places of the documents of one segment in the order of their names. Made when names are first sorted by,
/// since most indexes never are.</summary>
internal sealed class NameRanks
{
    private readonly Lazy<int[]> _ranks;

    public NameRanks(RunColumn<char> titles, int count, PinyinOrder order) => _ranks = new(() => Rank(titles, count, order));

    /// <summary>The rank of a document; documents of equal names have equal ranks.</summary>
    public int this[int doc] => _ranks.Value[doc];

    private static int[] Rank(RunColumn<char> titles, int count, PinyinOrder order)
    {
        var keys = new string[count];
        var docs = new int[count];
        for (var doc = 0; doc < count; doc++)
        {
            keys[doc] = order.Key(titles[doc].ToString());
            docs[doc] = doc;
        }

        Array.Sort(keys, docs, StringComparer.Ordinal);
        var ranks = new int[count];
        for (var (i, rank) = (0, 0); i < count; i++)
        {
            rank = i > 0 && keys[i] == keys[i - 1] ? rank : i;
            ranks[docs[i]] = rank;
        }

        return ranks;
    }
}
