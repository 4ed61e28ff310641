using System.Runtime.InteropServices;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Finds titles that are, or contain, the whole text. This does not depend on how the text is segmented or on
/// the query language in it: a title typed in full is always found. Used again from text to text.</summary>
internal sealed class TitleQuery(SearchScratch scratch)
{
    private const int MaxLength = 4096; // of a text pasted by mistake; no title is as long
    private const float Share = 1;

    private ReadOnlyMemory<char> _whole;
    private bool _isWhole;

    /// <summary>What the title must contain, folded, without separators.</summary>
    public ReadOnlyMemory<char> Wanted { get; private set; }

    /// <summary>Takes a text in place of the last.</summary>
    public void Begin(ParsedText parsed)
    {
        scratch.Text.Fold(parsed.Whole.AsSpan(0, Math.Min(parsed.Whole.Length, MaxLength)));
        _whole = scratch.Keep(scratch.Text.Compact);
        scratch.Text.Fold(parsed.Wanted.Span);
        _isWhole = scratch.Text.Compact.SequenceEqual(_whole.Span);
        Wanted = _isWhole ? _whole : scratch.Keep(scratch.Text.Compact);
    }

    /// <summary>The documents of a segment whose title contains what is wanted, ascending.</summary>
    public List<int> FindIn(SegmentView view) => Find(view, Wanted.Span);

    /// <summary>Joins the documents of a segment whose title matches.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="matches">What was found otherwise; excluded documents are not among it.</param>
    /// <param name="score">The score of a document that was not found otherwise.</param>
    /// <param name="containing">The documents that <see cref="FindIn"/> found.</param>
    /// <param name="excluded">Excluded documents, which only a title typed in full outweighs.</param>
    public void Join(SegmentView view, MatchList matches, float score, List<int> containing, DocSet? excluded)
    {
        var equal = scratch.List();
        foreach (var doc in _isWhole ? containing : Find(view, _whole.Span))
        {
            if (view.Segment.Titles.LengthOf(doc) == _whole.Length)
            {
                equal.Add(doc);
            }
        }

        excluded?.RemoveFrom(containing);
        if (containing.Count > 0)
        {
            matches.Join(containing, MatchClass.TitleContains, score, scratch.Partial);
        }

        if (equal.Count > 0)
        {
            matches.Join(equal, MatchClass.TitleFolded, score, scratch.Partial);
        }
    }

    /// <summary>Raises matches of some classes by how much of the title the text makes up: of two titles with the words,
    /// the one that says little else is nearer to what was meant.</summary>
    public void Weigh(Segment segment, MatchList matches, MatchClass least, MatchClass most)
    {
        var wanted = (float)Wanted.Length;
        foreach (ref var match in matches.Matches)
        {
            if (match.Class >= least && match.Class <= most)
            {
                var share = wanted / Math.Max(wanted, segment.Titles.LengthOf(match.Doc));
                match = match with { Score = match.Score * (1 + (Share * share)) };
            }
        }
    }

    private List<int> Find(SegmentView view, ReadOnlySpan<char> text)
    {
        var docs = scratch.List();
        TitlePairs.Find(view.Segment, text, docs, scratch);
        if (view.Deleted is not null)
        {
            RemoveDeleted(view, docs);
        }

        return docs;
    }

    private static void RemoveDeleted(SegmentView view, List<int> docs)
    {
        var span = CollectionsMarshal.AsSpan(docs);
        var kept = 0;
        foreach (var doc in span)
        {
            if (view.IsLive(doc))
            {
                span[kept++] = doc;
            }
        }

        docs.RemoveRange(kept, span.Length - kept);
    }
}
