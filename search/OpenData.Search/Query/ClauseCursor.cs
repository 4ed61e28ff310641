using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Walks the documents of one segment that satisfy a clause.</summary>
internal sealed class ClauseCursor
{
    // What a match in a title by its characters counts, of a term's full impact.
    private const float PairImpact = 0.45f;

    private readonly List<(PostingsCursor Cursor, float Unit)> _terms = [];
    private readonly List<(List<int> Docs, float Score)> _lists = [];
    private readonly List<int> _places = [];

    /// <summary>The current document; -1 before the first, <see cref="PostingsCursor.End"/> after the last.</summary>
    public int Doc { get; private set; }

    /// <summary>At most how many documents there are.</summary>
    public int Count { get; private set; }

    /// <summary>The cursor of the only term, or null if the clause is more than that.</summary>
    public PostingsCursor? Single => _terms.Count == 1 && _lists.Count == 0 ? _terms[0].Cursor : null;

    /// <summary>The score of the only term at full impact.</summary>
    public float SingleUnit => _terms[0].Unit;

    /// <summary>At most what a document scores.</summary>
    public float MaxScore
    {
        get
        {
            var most = 0f;
            foreach (var (_, unit) in _terms)
            {
                most = Math.Max(most, unit);
            }

            foreach (var (_, score) in _lists)
            {
                most = Math.Max(most, score);
            }

            return most;
        }
    }

    /// <summary>Goes to the front of the clause in a segment.</summary>
    public void Open(Clause clause, Segment segment, SearchScratch scratch)
    {
        _terms.Clear();
        _lists.Clear();
        _places.Clear();
        Doc = -1;
        Count = 0;
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative.IsTerm)
            {
                if (TermLookup.Find(segment, alternative.Text.Span) is >= 0 and var list)
                {
                    var cursor = scratch.Cursor();
                    cursor.Open(segment.Postings, segment.Positions, list);
                    _terms.Add((cursor, clause.Idf * alternative.Factor));
                    Count += cursor.Count;
                }
            }
            else
            {
                var docs = scratch.List();
                TitlePairs.Find(segment, alternative.Text.Span, docs, scratch);
                if (docs.Count > 0)
                {
                    _lists.Add((docs, clause.Idf * alternative.Factor * PairImpact));
                    _places.Add(-1);
                    Count += docs.Count;
                }
            }
        }
    }

    /// <summary>Goes on to the first document from a given one on.</summary>
    public bool MoveTo(int doc)
    {
        if (Doc >= doc)
        {
            return Doc != PostingsCursor.End;
        }

        if (Single is { } single)
        {
            single.MoveTo(doc);
            Doc = single.Doc;
            return Doc != PostingsCursor.End;
        }

        var least = PostingsCursor.End;
        foreach (var (cursor, _) in _terms)
        {
            cursor.MoveTo(doc);
            least = Math.Min(least, cursor.Doc);
        }

        for (var i = 0; i < _lists.Count; i++)
        {
            least = Math.Min(least, MoveList(i, doc));
        }

        Doc = least;
        return Doc != PostingsCursor.End;
    }

    /// <summary>The score of the current document, and the channels that hold the word.</summary>
    public (float Score, ushort Channels) Rate()
    {
        if (Single is { } single)
        {
            var posting = single.Posting;
            return (_terms[0].Unit * Bm25.ValueOf(posting.Impact), posting.Channels);
        }

        var (best, channels) = (0f, (ushort)0);
        foreach (var (cursor, unit) in _terms)
        {
            if (cursor.Doc == Doc)
            {
                var posting = cursor.Posting;
                best = Math.Max(best, unit * Bm25.ValueOf(posting.Impact));
                channels |= posting.Channels;
            }
        }

        for (var i = 0; i < _lists.Count; i++)
        {
            if (_places[i] < _lists[i].Docs.Count && _lists[i].Docs[_places[i]] == Doc)
            {
                best = Math.Max(best, _lists[i].Score);
                channels |= SchemaLayout.TitleChannel;
            }
        }

        return (best, channels);
    }

    private int MoveList(int list, int doc)
    {
        var docs = _lists[list].Docs;
        var place = Math.Max(_places[list], 0);
        while (place < docs.Count && docs[place] < doc)
        {
            place++;
        }

        _places[list] = place;
        return place < docs.Count ? docs[place] : PostingsCursor.End;
    }
}
