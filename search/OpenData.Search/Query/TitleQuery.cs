using OpenData.Search.Analysis;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;
using OpenData.Search.StoredFields;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>Finds titles that are, or contain, the whole text. This does not depend on how the text is segmented or on
/// the query language in it: a title typed in full is always found.</summary>
internal sealed class TitleQuery
{
    private const int MaxLength = 4096; // of a text pasted by mistake; no title is as long

    private readonly SchemaLayout _layout;
    private readonly string _typed;
    private readonly string _whole;
    private readonly string _wanted;

    public TitleQuery(SchemaLayout layout, Lexicon lexicon, ParsedText parsed)
    {
        _layout = layout;
        _typed = parsed.Whole.Trim();
        var text = new FoldedText(lexicon.Characters);
        text.Fold(_typed.AsSpan(0, Math.Min(_typed.Length, MaxLength)));
        _whole = text.Compact.ToString();
        text.Fold(parsed.Wanted);
        _wanted = text.Compact.ToString();
    }

    /// <summary>What the title must contain, folded, without separators.</summary>
    public string Wanted => _wanted;

    /// <summary>Marks the documents of a segment whose title matches.</summary>
    public void Find(Segment segment, Accumulator accumulator)
    {
        if (_wanted.Length > 0)
        {
            foreach (var doc in GramLists.Intersect(segment.TitleGrams, Gram.Covering(_wanted)))
            {
                if (_wanted.Length <= 2 || segment.Titles.Of(doc).IndexOf(_wanted) >= 0)
                {
                    accumulator.Titles[doc] = MatchClass.TitleContains;
                }
            }
        }

        if (_whole.Length == 0)
        {
            return;
        }

        foreach (var doc in GramLists.Intersect(segment.TitleGrams, Gram.Covering(_whole)))
        {
            if (segment.Titles.Of(doc).SequenceEqual(_whole))
            {
                var title = StoredText.Read(segment, doc, _layout, _layout.Title)[0];
                accumulator.Titles[doc] = title.AsSpan().Trim().SequenceEqual(_typed)
                    ? MatchClass.TitleExact
                    : MatchClass.TitleFolded;
            }
        }
    }
}
