using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>The search within some fields. In a field of items a document matches if one item holds each piece that was
/// typed (between blanks, or in quotes), as it stands; in a plain field if the field does. If no document does, the words
/// of the pieces are looked for instead.</summary>
internal sealed class ItemQuery
{
    private readonly SchemaLayout _layout;
    private readonly Lexicon _lexicon;
    private readonly SearchScratch _scratch;
    private readonly int[] _fields;
    private readonly PhraseQuery[] _excluded;
    private PhraseQuery[] _pieces;

    /// <param name="layout">The schema.</param>
    /// <param name="lexicon">The dictionaries.</param>
    /// <param name="fields">Numbers of text fields.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="scratch">Work space.</param>
    public ItemQuery(SchemaLayout layout, Lexicon lexicon, int[] fields, ParsedText parsed, SearchScratch scratch)
    {
        _layout = layout;
        _lexicon = lexicon;
        _scratch = scratch;
        _fields = fields;
        _pieces = Phrases(parsed.Positive);
        _excluded = Phrases(parsed.Excluded);
    }

    /// <summary>The compact strings that an item must hold, valid after <see cref="Run"/>.</summary>
    public IReadOnlyList<string> Wanted => Array.ConvertAll(_pieces, piece => piece.Text.ToString());

    /// <summary>Runs the query; what is found stands in the scratch, per segment.</summary>
    public void Run()
    {
        if (Find() == 0 && _pieces.Length > 0)
        {
            _pieces = Phrases(Words());
            Find();
        }
    }

    private PhraseQuery[] Phrases(IEnumerable<ReadOnlyMemory<char>> texts) =>
        [.. texts.Select(Phrase).Where(p => p.Text.Length > 0).DistinctBy(p => p.Text.ToString())];

    private PhraseQuery Phrase(ReadOnlyMemory<char> text)
    {
        var phrase = new PhraseQuery(_layout, _lexicon, _scratch);
        phrase.Begin(text.Span);
        return phrase;
    }

    private ReadOnlyMemory<char>[] Words()
    {
        var words = _pieces.SelectMany(piece => piece.Words).DistinctBy(word => word.ToString()).ToArray();
        var telling = Array.FindAll(words, word => !_lexicon.IsStopWord(word.Span));
        return telling.Length > 0 ? telling : words;
    }

    private int Find()
    {
        var total = 0;
        for (var i = 0; i < _scratch.Snapshot.Views.Length; i++)
        {
            var matches = _scratch.MatchesOf(i);
            matches.Clear();
            if (_pieces.Length > 0)
            {
                Find(_scratch.Snapshot.Views[i], matches);
            }

            total += matches.Count;
        }

        return total;
    }

    private void Find(SegmentView view, MatchList matches)
    {
        var found = new SortedDictionary<int, MatchClass>();
        foreach (var field in _fields)
        {
            var places = Array.ConvertAll(_pieces, piece => Places(piece, view.Segment, field));
            var unwanted = Array.ConvertAll(_excluded, piece => Places(piece, view.Segment, field));
            var items = new ItemLocator(view.Segment, _layout, field, _scratch);
            foreach (var (doc, start) in places[0])
            {
                if (!view.IsLive(doc) || items.ItemOf(doc, start) is not { } item
                    || !Array.TrueForAll(places, p => ItemLocator.Holds(p, doc, item))
                    || Array.Exists(unwanted, p => ItemLocator.Holds(p, doc, item)))
                {
                    continue;
                }

                // What an item begins with is its name, or the beginning of it.
                var how = start == item.Start ? MatchClass.AllNear : MatchClass.AllWords;
                if (!found.TryGetValue(doc, out var before) || before < how)
                {
                    found[doc] = how;
                }
            }
        }

        foreach (var (doc, how) in found)
        {
            matches.Add(new Match(doc, how, 1));
        }
    }

    private List<(int Doc, int Start)> Places(PhraseQuery piece, Segment segment, int field)
    {
        var places = new List<(int Doc, int Start)>();
        piece.Find(segment, wide: true, _scratch.List(), _layout.ChannelsOf(field), places);
        places.Sort();
        return places;
    }
}
