using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Finds documents that have some of the words, weighed by what each tells. A document that lacks all of the
/// most telling words cannot reach the share that is asked for, so only the lists of those are walked, and the others
/// looked into (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).</summary>
internal sealed class PartialQuery(IReadOnlyList<Clause> clauses, float share)
{
    private readonly List<ClauseCursor> _cursors = [];
    private readonly List<float> _weights = [];

    /// <summary>Appends the documents of a segment, ascending.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="required">Documents that alone may be found, ascending; null for all.</param>
    /// <param name="excluded">Documents that may not.</param>
    /// <param name="matches">Where they are appended.</param>
    /// <param name="scratch">Work space.</param>
    public void Find(
        SegmentView view,
        IReadOnlyList<int>? required,
        HashSet<int>? excluded,
        MatchList matches,
        SearchScratch scratch)
    {
        var mark = scratch.Mark();
        var total = OpenAll(view.Segment, scratch);
        var essential = EssentialCount(share * total);
        var least = share * total;
        for (var doc = Next(essential, 0); doc != PostingsCursor.End; doc = Next(essential, doc + 1))
        {
            if (!view.IsLive(doc) || (excluded is not null && excluded.Contains(doc))
                || (required is not null && !Contains(required, doc)))
            {
                continue;
            }

            var (weight, score, rest) = (0f, 0f, total);
            for (var i = 0; i < _cursors.Count && weight + rest >= least; i++)
            {
                rest -= _weights[i];
                if (_cursors[i].Doc < doc)
                {
                    _cursors[i].MoveTo(doc);
                }

                if (_cursors[i].Doc == doc)
                {
                    weight += _weights[i];
                    score += _cursors[i].Rate().Score;
                }
            }

            if (weight >= least && weight > 0)
            {
                matches.Add(new Match(doc, MatchClass.SomeWords, score * weight / total));
            }
        }

        scratch.Release(mark);
    }

    private static bool Contains(IReadOnlyList<int> docs, int doc)
    {
        var (low, high) = (0, docs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = docs[middle] < doc ? (middle + 1, high) : (low, middle);
        }

        return low < docs.Count && docs[low] == doc;
    }

    // The clauses come with the most telling first.
    private float OpenAll(Segment segment, SearchScratch scratch)
    {
        _cursors.Clear();
        _weights.Clear();
        var total = 0f;
        foreach (var clause in clauses)
        {
            var cursor = scratch.ClauseCursor();
            cursor.Open(clause, segment, scratch);
            _cursors.Add(cursor);
            _weights.Add(clause.Idf);
            total += clause.Idf;
        }

        return total;
    }

    // Cursors beyond these together weigh too little to reach the least weight.
    private int EssentialCount(float least)
    {
        var (count, rest) = (_cursors.Count, 0f);
        while (count > 1 && rest + _weights[count - 1] < least)
        {
            rest += _weights[--count];
        }

        return count;
    }

    private int Next(int essential, int from)
    {
        var least = PostingsCursor.End;
        for (var i = 0; i < essential; i++)
        {
            _cursors[i].MoveTo(from);
            least = Math.Min(least, _cursors[i].Doc);
        }

        return least;
    }
}
