using OpenData.Search.Indexing;
using OpenData.Search.Postings;
using OpenData.Search.Query;

namespace OpenData.Search.Scoring;

/// <summary>Tells whether the words of a query stand close together in a document: whether some window of the text, twice
/// as long as the words and a little more, has each of them. Words that were not matched as typed have no positions and
/// are never near. Used again from query to query.</summary>
internal sealed class Nearness
{
    private const int MaxWords = 12; // of more, the least telling do not count
    private const int Slack = 6;

    private readonly List<int>[] _positions = new List<int>[MaxWords];
    private readonly int[] _heads = new int[MaxWords];
    private readonly PostingsCursor _cursor = new();
    private List<Clause> _words = [];
    private int _count;
    private int _window;

    /// <summary>Takes words, the most telling first, in place of the last.</summary>
    public void Begin(List<Clause> words)
    {
        _words = words;
        _count = Math.Min(words.Count, MaxWords);
        _window = Slack;
        for (var i = 0; i < _count; i++)
        {
            _positions[i] ??= [];
            _window += words[i].Text.Length * 2;
        }
    }

    /// <summary>Whether they stand close together in a document.</summary>
    public bool IsNear(Segment segment, int doc, SchemaLayout layout)
    {
        if (_count < 2)
        {
            return _count == 1 && _words[0].IsPositioned;
        }

        for (var i = 0; i < _count; i++)
        {
            _heads[i] = 0;
            if (!_words[i].IsPositioned || TermLookup.Find(segment, _words[i].Text.Span) is var list && list < 0)
            {
                return false;
            }

            _cursor.Open(segment.Postings, segment.Positions, list);
            if (!_cursor.MoveTo(doc) || _cursor.Doc != doc)
            {
                return false;
            }

            TermPositions.Read(_cursor, _words[i].Text.Span, segment, layout, ushort.MaxValue, _positions[i]);
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
            for (var i = 0; i < _count; i++)
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
