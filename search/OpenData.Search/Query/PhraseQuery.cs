using OpenData.Search.Indexing;
using OpenData.Search.Postings;

namespace OpenData.Search.Query;

/// <summary>Finds where a string stands in a text, folded and without separators: its words one after the other, where
/// the first may be the end of a word of the text, and the last the beginning of one, and several may be one longer word.
/// Stop words have no positions: in a phrase they stand for any character. Used again from search to search.</summary>
internal sealed class PhraseQuery(SchemaLayout layout, Lexicon lexicon, SearchScratch scratch)
{
    private const int MaxWords = 60;

    private readonly List<(ReadOnlyMemory<char> Word, int Offset)> _words = [];
    private readonly PhraseTerms _terms = new(scratch);
    private readonly List<(int Start, int First, int Last)> _found = [];
    private readonly List<int> _positions = [];

    /// <summary>The words of the phrase.</summary>
    public IEnumerable<ReadOnlyMemory<char>> Words => _words.Select(word => word.Word);

    /// <summary>The folded phrase without separators; a phrase of separators alone is empty and asks for
    /// nothing.</summary>
    public ReadOnlyMemory<char> Text { get; private set; }

    /// <summary>Takes a phrase in place of the last.</summary>
    public void Begin(ReadOnlySpan<char> phrase)
    {
        scratch.Text.Fold(phrase);
        Text = scratch.Keep(scratch.Text.Compact);
        _words.Clear();
        scratch.Tokens.Clear();
        scratch.Analyzer.AnalyzeForQuery(scratch.Text, scratch.Tokens);
        var placed = false;
        foreach (var token in scratch.Tokens)
        {
            var word = scratch.Text.Chars.Slice(token.Start, token.Length);
            _words.Add((scratch.Keep(word), scratch.Text.OrdinalAt(token.Start)));
            placed |= IsPlaced(word);
        }

        scratch.Tokens.Clear();
        for (var i = _words.Count - 1; i >= 0 && placed; i--)
        {
            if (!IsPlaced(_words[i].Word.Span))
            {
                _words.RemoveAt(i);
            }
        }

        if (_words.Count > MaxWords)
        {
            _words.RemoveRange(MaxWords, _words.Count - MaxWords);
        }
    }

    /// <summary>Appends the documents of a segment that contain the phrase, deleted ones included, ascending.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="wide">Whether the phrase may begin or end inside a word, which costs a look at all terms.</param>
    /// <param name="docs">Where they are appended.</param>
    /// <param name="channels">Channels, one of which must hold each word.</param>
    /// <param name="starts">If not null, filled with each document and place that the phrase starts at.</param>
    public void Find(
        Segment segment,
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
        if (_terms.Find(Text, _words, segment, wide))
        {
            Walk(segment, docs, channels, starts);
        }

        scratch.ReleaseCursors(mark);
    }

    private bool IsPlaced(ReadOnlySpan<char> word) => word.Length != 1 || !lexicon.IsStopWord(word);

    private void Walk(Segment segment, List<int> docs, ushort channels, List<(int Doc, int Start)>? starts)
    {
        var places = _terms.ByWord;
        for (var doc = 0; Next(places, ref doc); doc++)
        {
            if (places.Length == 1 && starts is null && channels == ushort.MaxValue)
            {
                docs.Add(doc);
                continue;
            }

            ReadStarts(segment, doc, channels);
            var any = false;
            for (var i = 0; i < _found.Count; i++)
            {
                if (_found[i].First == 0 && (i == 0 || _found[i].Start != _found[i - 1].Start || _found[i - 1].First > 0)
                    && IsComplete(_found, i, places.Length))
                {
                    any = true;
                    starts?.Add((doc, _found[i].Start));
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

    private void ReadStarts(Segment segment, int doc, ushort channels)
    {
        _found.Clear();
        foreach (var term in _terms.All)
        {
            if (term.Cursor.Doc == doc && (term.Cursor.Posting.Channels & channels) != 0)
            {
                TermPositions.Read(term.Cursor, term.Word.Span, segment, layout, channels, _positions);
                foreach (var position in _positions)
                {
                    _found.Add((position - term.Offset, term.First, term.Last));
                }
            }
        }

        _found.Sort();
    }

    // The next document, from the given one on, that has a term at every place.
    private static bool Next(ReadOnlySpan<List<PhraseTerm>> places, ref int doc)
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
