using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Finds documents that have some of the words, weighed by what each tells. A document that lacks all of the
/// most telling words cannot reach the share that is asked for, so only the lists of those are walked, and the others
/// looked into (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).</summary>
/// <param name="words">The words, the most telling first.</param>
/// <param name="share">Which share of what all words tell those of a document must tell.</param>
/// <param name="scratch">Work space.</param>
internal readonly ref struct PartialQuery(List<Clause> words, float share, SearchScratch scratch)
{
    private readonly List<ClauseCursor> _cursors = scratch.ClauseCursors;

    /// <summary>Appends the documents of a segment, ascending.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="required">Documents that alone may be found, ascending; null for all.</param>
    /// <param name="excluded">Documents that may not.</param>
    /// <param name="matches">Where they are appended.</param>
    public void Find(SegmentView view, List<int>? required, DocSet? excluded, MatchList matches)
    {
        var mark = scratch.Mark();
        var total = OpenAll(view.Segment);
        var least = share * total;
        var essential = EssentialCount(least);
        for (var doc = Next(essential, 0); doc != PostingsCursor.End; doc = Next(essential, doc + 1))
        {
            if (!view.IsLive(doc) || (excluded is not null && excluded.Contains(doc))
                || (required is not null && required.BinarySearch(doc) < 0))
            {
                continue;
            }

            var (weight, score, rest) = (0f, 0f, total);
            for (var i = 0; i < _cursors.Count && weight + rest >= least; i++)
            {
                rest -= words[i].Idf;
                if (_cursors[i].Doc < doc)
                {
                    _cursors[i].MoveTo(doc);
                }

                if (_cursors[i].Doc == doc)
                {
                    weight += words[i].Idf;
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

    private float OpenAll(Segment segment)
    {
        _cursors.Clear();
        var total = 0f;
        foreach (var word in words)
        {
            var cursor = scratch.ClauseCursor();
            cursor.Open(word, segment, scratch);
            _cursors.Add(cursor);
            total += word.Idf;
        }

        return total;
    }

    // Cursors beyond these together weigh too little to reach the least weight.
    private int EssentialCount(float least)
    {
        var (count, rest) = (_cursors.Count, 0f);
        while (count > 1 && rest + words[count - 1].Idf < least)
        {
            rest += words[--count].Idf;
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
