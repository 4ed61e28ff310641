using OpenData.Search.Collecting;
using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Finds the documents of a segment that have every word. The rarest word leads, the others are looked
/// into.</summary>
internal static class AllWordsQuery
{
    /// <summary>Appends the documents, ascending.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="clauses">The words; at least one.</param>
    /// <param name="excluded">Documents that are not wanted.</param>
    /// <param name="matches">Where they are appended.</param>
    /// <param name="bar">What a document must reach.</param>
    /// <param name="scratch">Work space.</param>
    public static void Find(
        SegmentView view,
        List<Clause> clauses,
        DocSet? excluded,
        MatchList matches,
        ScoreBar bar,
        SearchScratch scratch)
    {
        var mark = scratch.Mark();
        var cursors = scratch.ClauseCursors;
        cursors.Clear();
        foreach (var clause in clauses)
        {
            var cursor = scratch.ClauseCursor();
            cursor.Open(clause, view.Segment, scratch);
            cursors.Add(cursor);
            if (cursor.Count == 0)
            {
                scratch.Release(mark);
                return;
            }
        }

        cursors.Sort(static (a, b) => a.Count.CompareTo(b.Count));
        if (cursors.Count == 1 && cursors[0].Single is { } single)
        {
            WalkOne(single, cursors[0].SingleUnit, view, excluded, matches, bar);
        }
        else
        {
            WalkAll(cursors, view, excluded, matches, bar);
        }

        scratch.Release(mark);
    }

    private static void WalkOne(
        PostingsCursor cursor,
        float unit,
        SegmentView view,
        DocSet? excluded,
        MatchList matches,
        ScoreBar bar)
    {
        const ushort title = SchemaLayout.TitleChannel;

        // Documents that are passed over count: all of them must be hits.
        var passes = bar.IsUsed && view.Deleted is null && excluded is null;
        while (true)
        {
            matches.Passed += passes ? cursor.PassOver(bar, unit, 0) : 0;
            if (!cursor.MoveToNextBlock())
            {
                return;
            }

            var docs = cursor.Docs;
            for (var i = 0; i < docs.Length; i++)
            {
                if (view.IsLive(docs[i]) && (excluded is null || !excluded.Contains(docs[i])))
                {
                    var posting = cursor.PostingAt(i);
                    var found = (posting.Channels & title) != 0 ? MatchClass.TitleHasWords : MatchClass.AllWords;
                    var score = unit * Bm25.ValueOf(posting.Impact);
                    matches.Add(new Match(docs[i], found, score));
                    if (passes)
                    {
                        bar.Note(found, score);
                    }
                }
            }
        }
    }

    private static void WalkAll(
        List<ClauseCursor> cursors,
        SegmentView view,
        DocSet? excluded,
        MatchList matches,
        ScoreBar bar)
    {
        var first = cursors[0];
        var (single, block, more) = (bar.IsUsed ? first.Single : null, -1, 0f);
        for (var i = 1; i < cursors.Count; i++)
        {
            more += cursors[i].MaxScore;
        }

        for (var doc = 0; first.MoveTo(doc);)
        {
            doc = first.Doc;
            if (single is not null && single.Block != block)
            {
                // How many of these have the other words too is not known: there must be enough already.
                block = single.Block;
                if (bar.HasEnough && single.IsBelow(bar, first.SingleUnit, more))
                {
                    matches.IsCut = true;
                    doc = single.Docs[^1] + 1;
                    single.PassOver(bar, first.SingleUnit, more);
                    continue;
                }
            }

            var at = 1;
            for (; at < cursors.Count; at++)
            {
                cursors[at].MoveTo(doc);
                if (cursors[at].Doc > doc)
                {
                    break;
                }
            }

            if (at < cursors.Count)
            {
                doc = cursors[at].Doc;
                if (doc == PostingsCursor.End)
                {
                    return;
                }

                continue;
            }

            if (view.IsLive(doc) && (excluded is null || !excluded.Contains(doc)))
            {
                var (score, channels) = (0f, SchemaLayout.TitleChannel);
                foreach (var cursor in cursors)
                {
                    var (part, where) = cursor.Rate();
                    score += part;
                    channels &= where;
                }

                var found = channels != 0 ? MatchClass.TitleHasWords : MatchClass.AllWords;
                matches.Add(new Match(doc, found, score));
                bar.Note(found, score);
            }

            doc++;
        }
    }
}
