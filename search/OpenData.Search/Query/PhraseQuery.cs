using OpenData.Search.Indexing;
using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>Finds where a string stands in a text, folded and without separators: its words one after the other, where
/// the first may be the end of a word of the text, and the last the beginning of one, and several may be one longer word.
/// Stop words have no positions: in a phrase they stand for any character.</summary>
internal sealed class PhraseQuery
{
    private const int MaxWords = 60;

    private readonly SchemaLayout _layout;
    private readonly List<(string Word, int Offset)> _words = [];

    /// <param name="phrase">What to find.</param>
    /// <param name="layout">The schema.</param>
    /// <param name="lexicon">The dictionaries.</param>
    /// <param name="scratch">Work space.</param>
    public PhraseQuery(string phrase, SchemaLayout layout, Lexicon lexicon, SearchScratch scratch)
    {
        _layout = layout;
        scratch.Text.Fold(phrase);
        Text = scratch.Text.Compact.ToString();
        scratch.Tokens.Clear();
        scratch.Analyzer.AnalyzeForQuery(scratch.Text, scratch.Tokens);
        foreach (var token in scratch.Tokens)
        {
            var word = scratch.Text.Chars.Slice(token.Start, token.Length).ToString();
            _words.Add((word, scratch.Text.OrdinalAt(token.Start)));
        }

        scratch.Tokens.Clear();
        if (_words.Exists(word => !IsUnplaced(word.Word)))
        {
            _words.RemoveAll(word => IsUnplaced(word.Word));
        }

        if (_words.Count > MaxWords)
        {
            _words.RemoveRange(MaxWords, _words.Count - MaxWords);
        }

        bool IsUnplaced(string word) => word.Length == 1 && lexicon.IsStopWord(word);
    }

    /// <summary>The words of the phrase.</summary>
    public IEnumerable<string> Words => _words.Select(word => word.Word);

    /// <summary>The folded phrase without separators; a phrase of separators alone is empty and asks for
    /// nothing.</summary>
    public string Text { get; }

    /// <summary>Appends the documents of a segment that contain the phrase, deleted ones included, ascending.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="scratch">Work space.</param>
    /// <param name="wide">Whether the phrase may begin or end inside a word, which costs a look at all terms.</param>
    /// <param name="docs">Where they are appended.</param>
    /// <param name="channels">Channels, one of which must hold each word.</param>
    /// <param name="starts">If not null, filled with each document and place that the phrase starts at.</param>
    public void Find(
        Segment segment,
        SearchScratch scratch,
        bool wide,
        List<int> docs,
        ushort channels = ushort.MaxValue,
        List<(int Doc, int Start)>? starts = null)
    {
        if (_words.Count == 0)
        {
            return;
        }

        var mark = scratch.Mark();
        var terms = new PhraseTerms(Text, _words, segment, scratch);
        if (wide)
        {
            terms.AddLonger();
        }

        if (terms.ByWord() is { } places)
        {
            Walk(terms.Terms, places, segment, docs, channels, starts);
        }

        scratch.Release((mark.Cursors, mark.Clauses, scratch.Mark().Lists));
    }

    private void Walk(
        List<PhraseTerm> terms,
        List<PhraseTerm>[] places,
        Segment segment,
        List<int> docs,
        ushort channels,
        List<(int Doc, int Start)>? starts)
    {
        var found = new List<(int Start, int First, int Last)>();
        var positions = new List<int>();
        for (var doc = 0; Next(places, ref doc); doc++)
        {
            if (places.Length == 1 && starts is null && channels == ushort.MaxValue)
            {
                docs.Add(doc);
                continue;
            }

            ReadStarts(terms, segment, doc, channels, positions, found);
            var any = false;
            for (var i = 0; i < found.Count; i++)
            {
                if (found[i].First == 0 && (i == 0 || found[i].Start != found[i - 1].Start || found[i - 1].First > 0)
                    && IsComplete(found, i, places.Length))
                {
                    any = true;
                    starts?.Add((doc, found[i].Start));
                }
            }

            if (any)
            {
                docs.Add(doc);
            }
        }
    }

    // Sorted by start and first word: the terms of one start follow each other.
    private static bool IsComplete(List<(int Start, int First, int Last)> found, int at, int words)
    {
        var (start, reached) = (found[at].Start, 1UL);
        for (; at < found.Count && found[at].Start == start; at++)
        {
            if ((reached >> found[at].First & 1) != 0)
            {
                reached |= 1UL << (found[at].Last + 1);
            }
        }

        return (reached >> words & 1) != 0;
    }

    private void ReadStarts(
        List<PhraseTerm> terms,
        Segment segment,
        int doc,
        ushort channels,
        List<int> positions,
        List<(int Start, int First, int Last)> starts)
    {
        starts.Clear();
        foreach (var term in terms)
        {
            if (term.Cursor.Doc == doc && (term.Cursor.Posting.Channels & channels) != 0)
            {
                TermPositions.Read(term.Cursor, term.Word, segment, _layout, channels, positions);
                foreach (var position in positions)
                {
                    starts.Add((position - term.Offset, term.First, term.Last));
                }
            }
        }

        starts.Sort();
    }

    // The next document, from the given one on, that has a term at every place.
    private static bool Next(List<PhraseTerm>[] places, ref int doc)
    {
        for (var agreed = 0; agreed < places.Length;)
        {
            agreed = 0;
            foreach (var terms in places)
            {
                var least = PostingsCursor.End;
                foreach (var term in terms)
                {
                    term.Cursor.MoveTo(doc);
                    least = Math.Min(least, term.Cursor.Doc);
                }

                if (least == PostingsCursor.End)
                {
                    return false;
                }

                if (least > doc)
                {
                    doc = least;
                    break;
                }

                agreed++;
            }
        }

        return true;
    }
}
