using System.Text;
using OpenData.Search.Indexing;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>The terms of a segment that may stand for the words of a phrase: each word itself; a term that ends with the
/// first words, begins with the last, or contains them all, since a text may have a long word where the phrase has several
/// short ones, or begin or end inside it.</summary>
internal sealed class PhraseTerms
{
    private const int MaxTerms = 256; // a single character begins and ends thousands

    private readonly Segment _segment;
    private readonly SearchScratch _scratch;
    private readonly string _text;
    private readonly IReadOnlyList<(string Word, int Offset)> _words;

    public PhraseTerms(string text, IReadOnlyList<(string Word, int Offset)> words, Segment segment, SearchScratch scratch)
    {
        (_text, _words, _segment, _scratch) = (text, words, segment, scratch);
        Terms = [];
        for (var i = 0; i < words.Count; i++)
        {
            Add(words[i].Word, words[i].Offset, i, i);
        }
    }

    /// <summary>The terms that the segment has.</summary>
    public List<PhraseTerm> Terms { get; }

    /// <summary>Adds the terms that reach beyond the phrase, which costs a look at all terms.</summary>
    public void AddLonger()
    {
        AddEnding();
        for (var i = 0; i < _words.Count; i++)
        {
            var offset = _words[i].Offset;
            foreach (var term in TermExpansion.StartingWith(_segment, _text[offset..]))
            {
                if (term.Length > _text.Length - offset && Terms.Count < MaxTerms * 2)
                {
                    Add(term, offset, i, _words.Count - 1);
                }
            }
        }
    }

    /// <summary>Per word of the phrase the terms that may stand for it; null if there is none for one of them.</summary>
    public List<PhraseTerm>[]? ByWord()
    {
        var places = new List<PhraseTerm>[_words.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Terms.FindAll(term => term.First <= i && i <= term.Last);
            if (places[i].Count == 0)
            {
                return null;
            }
        }

        return places;
    }

    // One pass over all terms: those that end with the first words, or contain the phrase.
    private void AddEnding()
    {
        var ends = new byte[_words.Count][];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = Encoding.UTF8.GetBytes(_text[..EndOf(i)]);
        }

        var terms = _segment.Terms.EnumerateFrom(0);
        while (terms.MoveNext() && Terms.Count < MaxTerms)
        {
            var key = terms.Key;
            if (key[0] <= TermKeys.TitlePair || key.Length <= ends[0].Length)
            {
                continue;
            }

            var inside = key.IndexOf(ends[^1]);
            if (inside > 0)
            {
                Add(Encoding.UTF8.GetString(key), -Encoding.UTF8.GetCharCount(key[..inside]), 0, _words.Count - 1);
            }

            for (var i = 0; i < ends.Length - 1; i++)
            {
                if (key.Length > ends[i].Length && key.EndsWith(ends[i]))
                {
                    var term = Encoding.UTF8.GetString(key);
                    Add(term, EndOf(i) - term.Length, 0, i);
                }
            }
        }
    }

    private int EndOf(int word) => word + 1 < _words.Count ? _words[word + 1].Offset : _text.Length;

    private void Add(string term, int offset, int first, int last)
    {
        if (TermLookup.Find(_segment, term) is >= 0 and var list)
        {
            var cursor = _scratch.Cursor();
            cursor.Open(_segment.Postings, _segment.Positions, list);
            Terms.Add(new PhraseTerm(term, cursor, offset, first, last));
        }
    }
}
