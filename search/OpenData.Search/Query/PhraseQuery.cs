using OpenData.Search.Indexing;
using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>Finds where a string stands in a text, folded and without separators: its words one after the other, where
/// the first may be the end of a word of the text, and the last the beginning of one. A string inside a single word is
/// found by the words that contain it.</summary>
internal sealed class PhraseQuery
{
    private readonly List<(string Word, int Offset)> _words = [];

    /// <param name="phrase">What to find.</param>
    /// <param name="scratch">Work space.</param>
    public PhraseQuery(string phrase, SearchScratch scratch)
    {
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
    }

    /// <summary>The words of the phrase.</summary>
    public IEnumerable<string> Words => _words.Select(word => word.Word);

    /// <summary>The folded phrase without separators; a phrase of separators alone is empty and asks for
    /// nothing.</summary>
    public string Text { get; }

    /// <summary>Appends the documents of a segment that contain the phrase, deleted ones included, ascending.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="scratch">Work space.</param>
    /// <param name="wide">Whether the ends of the phrase may be inside words, which costs a look at all terms.</param>
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
        var places = new List<PhraseTerm>[_words.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Open(segment, i, wide, scratch);
            if (places[i].Count == 0)
            {
                return;
            }
        }

        Walk(places, docs, channels, starts);
        scratch.Release((mark.Cursors, mark.Clauses, scratch.Mark().Lists));
    }

    private List<PhraseTerm> Open(Segment segment, int place, bool wide, SearchScratch scratch)
    {
        var (word, offset) = _words[place];
        var terms = new List<PhraseTerm>();
        var (first, last) = (place == 0, place == _words.Count - 1);
        var words = !wide || !(first || last) ? [word]
            : first ? TermExpansion.Containing(segment, word, atEnd: !last)
            : TermExpansion.StartingWith(segment, word);
        foreach (var candidate in words)
        {
            if (TermLookup.Find(segment, candidate) is >= 0 and var list)
            {
                var cursor = scratch.Cursor();
                cursor.Open(segment.Postings, segment.Positions, list);
                var inside = !first ? 0 : last ? candidate.IndexOf(word, StringComparison.Ordinal) : candidate.Length - word.Length;
                terms.Add(new PhraseTerm(cursor, offset - inside));
            }
        }

        return terms;
    }

    private static void Walk(
        List<PhraseTerm>[] places, List<int> docs, ushort channels, List<(int Doc, int Start)>? starts)
    {
        var found = new List<int>[places.Length];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = [];
        }

        var positions = new List<int>();
        for (var doc = 0; Next(places, ref doc); doc++)
        {
            if (places.Length == 1 && starts is null && channels == ushort.MaxValue)
            {
                docs.Add(doc);
                continue;
            }

            for (var i = 0; i < places.Length; i++)
            {
                ReadStarts(places[i], doc, channels, positions, found[i]);
            }

            var any = false;
            foreach (var start in found[0])
            {
                var all = true;
                for (var i = 1; i < found.Length && all; i++)
                {
                    all = found[i].Contains(start);
                }

                any |= all;
                if (all)
                {
                    starts?.Add((doc, start));
                }
            }

            if (any)
            {
                docs.Add(doc);
            }
        }
    }

    private static void ReadStarts(
        List<PhraseTerm> terms, int doc, ushort channels, List<int> positions, List<int> starts)
    {
        starts.Clear();
        foreach (var (cursor, offset) in terms)
        {
            if (cursor.Doc == doc && (cursor.Posting.Channels & channels) != 0)
            {
                cursor.ReadPositions(positions);
                foreach (var position in positions)
                {
                    starts.Add(position - offset);
                }
            }
        }
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
