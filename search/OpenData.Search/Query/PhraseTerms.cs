using System.Text;
using OpenData.Search.Indexing;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>The terms of a segment that may stand for the words of a phrase: each word itself; a term that ends with the
/// first words, begins with the last, or contains them all, since a text may have a long word where the phrase has several
/// short ones, or begin or end inside it. Used again from segment to segment.</summary>
internal sealed class PhraseTerms(SearchScratch scratch)
{
    private const int MaxTerms = 256; // a single character begins and ends thousands

    private readonly List<PhraseTerm> _terms = [];
    private readonly Lending<List<PhraseTerm>> _byWord = new(() => []);
    private Segment? _segment;
    private ReadOnlyMemory<char> _text;
    private List<(ReadOnlyMemory<char> Word, int Offset)> _words = [];

    /// <summary>The terms that the segment has.</summary>
    public List<PhraseTerm> All => _terms;

    /// <summary>Per word of the phrase the terms that may stand for it.</summary>
    public ReadOnlySpan<List<PhraseTerm>> ByWord => _byWord.Lent;

    /// <summary>Finds the terms.</summary>
    /// <param name="text">The phrase, folded, without separators.</param>
    /// <param name="words">Its words and where they start.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="wide">Whether to add terms that reach beyond the phrase, which costs a look at all terms.</param>
    /// <returns>False if there is no term for one of the words.</returns>
    public bool Find(
        ReadOnlyMemory<char> text, List<(ReadOnlyMemory<char> Word, int Offset)> words, Segment segment, bool wide)
    {
        (_text, _words, _segment) = (text, words, segment);
        _terms.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            if (TermLookup.Find(segment, words[i].Word.Span) is >= 0 and var list)
            {
                Add(words[i].Word, list, words[i].Offset, i, i);
            }
        }

        if (wide)
        {
            AddEnding();
            AddBeginning();
        }

        _segment = null;
        return Group();
    }

    private bool Group()
    {
        _byWord.Count = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            var terms = _byWord.Next();
            terms.Clear();
            foreach (var term in _terms)
            {
                if (term.First <= i && i <= term.Last)
                {
                    terms.Add(term);
                }
            }

            if (terms.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    // Terms that begin with the last words, and go on.
    private void AddBeginning()
    {
        Span<byte> key = stackalloc byte[TermKeys.MaxLength];
        for (var i = 0; i < _words.Count; i++)
        {
            var rest = _text.Span[_words[i].Offset..];
            if (Encoding.UTF8.GetByteCount(rest) > key.Length)
            {
                continue;
            }

            var prefix = key[..TermKeys.Word(rest, key)];
            var terms = _segment!.Terms.EnumerateFrom(_segment.Terms.LowerBound(prefix));
            while (_terms.Count < MaxTerms * 2 && terms.MoveNext() && terms.Key.StartsWith(prefix))
            {
                if (Encoding.UTF8.GetCharCount(terms.Key) > rest.Length)
                {
                    Add(Decode(terms.Key), terms.List, _words[i].Offset, i, _words.Count - 1);
                }
            }
        }
    }

    // One pass over all terms: those that end with the first words, or contain the phrase.
    private void AddEnding()
    {
        Span<byte> bytes = stackalloc byte[TermKeys.MaxLength];
        Span<int> ends = stackalloc int[_words.Count];
        var text = bytes[..TermKeys.Word(_text.Span, bytes)];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = Encoding.UTF8.GetByteCount(_text.Span[..EndOf(i)]);
        }

        var terms = _segment!.Terms.EnumerateFrom(0);
        while (terms.MoveNext() && _terms.Count < MaxTerms)
        {
            var key = terms.Key;
            if (key[0] <= TermKeys.TitlePair || key.Length <= ends[0])
            {
                continue;
            }

            // A phrase that is longer than any term is in none.
            var inside = ends[^1] == text.Length ? key.IndexOf(text) : -1;
            if (inside > 0)
            {
                Add(Decode(key), terms.List, -Encoding.UTF8.GetCharCount(key[..inside]), 0, _words.Count - 1);
            }

            for (var i = 0; i < ends.Length - 1 && ends[i] < key.Length; i++)
            {
                if (key.EndsWith(text[..ends[i]]))
                {
                    var term = Decode(key);
                    Add(term, terms.List, EndOf(i) - term.Length, 0, i);
                }
            }
        }
    }

    private int EndOf(int word) => word + 1 < _words.Count ? _words[word + 1].Offset : _text.Length;

    private ReadOnlyMemory<char> Decode(ReadOnlySpan<byte> key)
    {
        Span<char> chars = stackalloc char[TermKeys.MaxLength];
        return scratch.Keep(chars[..Encoding.UTF8.GetChars(key, chars)]);
    }

    private void Add(ReadOnlyMemory<char> term, long list, int offset, int first, int last)
    {
        var cursor = scratch.Cursor();
        cursor.Open(_segment!.Postings, _segment.Positions, list);
        _terms.Add(new PhraseTerm(term, cursor, offset, first, last));
    }
}
