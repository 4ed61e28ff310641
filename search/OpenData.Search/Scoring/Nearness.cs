using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Query;

namespace OpenData.Search.Scoring;

/// <summary>Tells whether the words of a query stand close together in a document: whether some window of the text, twice
/// as long as the words and a little more, has each of them. Words that were not matched as typed have no positions and
/// are never near.</summary>
internal sealed class Nearness
{
    private const int MaxWords = 12; // of more, the least telling do not count
    private const int Slack = 6;

    private readonly List<Clause> _words;
    private readonly SchemaLayout _layout;
    private readonly List<int>[] _positions;
    private readonly int[] _heads;
    private readonly int _window = Slack;
    private readonly PostingsCursor _cursor;

    public Nearness(IReadOnlyList<Clause> words, SchemaLayout layout, SearchScratch scratch)
    {
        _layout = layout;
        _words = [.. words.Take(MaxWords)];
        _positions = [.. _words.Select(_ => scratch.List())];
        _heads = new int[_words.Count];
        _cursor = scratch.Cursor();
        foreach (var word in _words)
        {
            _window += word.Text.Length * 2;
        }
    }

    public bool IsNear(Segment segment, int doc)
    {
        if (_words.Count < 2)
        {
            return _words.Count == 1 && _words[0].IsPositioned;
        }

        for (var i = 0; i < _words.Count; i++)
        {
            _heads[i] = 0;
            if (!_words[i].IsPositioned || TermLookup.Find(segment, _words[i].Text) is var list && list < 0)
            {
                return false;
            }

            _cursor.Open(segment.Postings, segment.Positions, list);
            if (!_cursor.MoveTo(doc) || _cursor.Doc != doc)
            {
                return false;
            }

            TermPositions.Read(_cursor, _words[i].Text, segment, _layout, ushort.MaxValue, _positions[i]);
            if (_positions[i].Count == 0)
            {
                return false;
            }
        }

        return HasWindow();
    }

    // The smallest window that holds every word: always move the word that stands first.
    private bool HasWindow()
    {
        while (true)
        {
            var (first, start, end) = (0, int.MaxValue, 0);
            for (var i = 0; i < _words.Count; i++)
            {
                var position = _positions[i][_heads[i]];
                end = Math.Max(end, position + _words[i].Text.Length);
                if (position < start)
                {
                    (first, start) = (i, position);
                }
            }

            if (end - start <= _window)
            {
                return true;
            }

            if (++_heads[first] == _positions[first].Count)
            {
                return false;
            }
        }
    }
}
