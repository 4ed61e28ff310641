using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Finds titles that are, or contain, the whole text. This does not depend on how the text is segmented or on
/// the query language in it: a title typed in full is always found.</summary>
internal sealed class TitleQuery
{
    private const int MaxLength = 4096; // of a text pasted by mistake; no title is as long

    private readonly string _whole;

    public TitleQuery(ParsedText parsed, SearchScratch scratch)
    {
        scratch.Text.Fold(parsed.Whole.AsSpan(0, Math.Min(parsed.Whole.Length, MaxLength)));
        _whole = scratch.Text.Compact.ToString();
        scratch.Text.Fold(parsed.Wanted);
        Wanted = scratch.Text.Compact.SequenceEqual(_whole) ? _whole : scratch.Text.Compact.ToString();
    }

    /// <summary>What the title must contain, folded, without separators.</summary>
    public string Wanted { get; }

    /// <summary>Joins the documents of a segment whose title matches.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="matches">What was found otherwise; excluded documents are not among it.</param>
    /// <param name="score">The score of a document that was not found otherwise.</param>
    /// <param name="excluded">Excluded documents, which only a title typed in full outweighs.</param>
    /// <param name="scratch">Work space.</param>
    public void Join(SegmentView view, MatchList matches, float score, HashSet<int>? excluded, SearchScratch scratch)
    {
        var containing = Find(view, Wanted, scratch);
        var equal = scratch.List();
        foreach (var doc in ReferenceEquals(Wanted, _whole) ? containing : Find(view, _whole, scratch))
        {
            if (view.Segment.Titles.LengthOf(doc) == _whole.Length)
            {
                equal.Add(doc);
            }
        }

        if (excluded is not null)
        {
            containing.RemoveAll(excluded.Contains);
        }

        if (containing.Count > 0)
        {
            matches.Join(containing, MatchClass.TitleContains, score);
        }

        if (equal.Count > 0)
        {
            matches.Join(equal, MatchClass.TitleFolded, score);
        }
    }

    private static List<int> Find(SegmentView view, string text, SearchScratch scratch)
    {
        var docs = scratch.List();
        TitlePairs.Find(view.Segment, text, docs, scratch);
        if (view.Deleted is not null)
        {
            docs.RemoveAll(doc => !view.IsLive(doc));
        }

        return docs;
    }
}
