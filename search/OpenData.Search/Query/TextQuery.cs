using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>The search of all text fields. Documents that have every word and phrase, and no excluded one, are found;
/// only if they are few, before any filter, documents that have the more telling of the words come after them. How far
/// that goes does not depend on filters or paging, so that facet counts and totals agree. A title typed in full is found
/// even if its text reads as an exclusion.</summary>
internal sealed class TextQuery
{
    /// <summary>Below this many documents with all words, documents with some of them are added.</summary>
    public const int Few = 10;

    private const int MaxPhrases = 8;
    private const int MaxWords = 64 - MaxPhrases;

    // Shares of the words' weight that a partial match must have, tried in turn until there are no longer few.
    private static readonly float[] Steps = [0.75f, 0.5f, 0.34f];

    private readonly IndexSnapshot _snapshot;
    private readonly IReadOnlyList<Clause> _words;
    private readonly PhraseQuery[] _phrases;
    private readonly PhraseQuery[] _excluded;
    private readonly float[] _idfs;
    private readonly TitleQuery _title;
    private readonly Proximity? _proximity;
    private readonly ulong _all;
    private readonly ulong _required;

    public TextQuery(IndexSnapshot snapshot, SchemaLayout layout, SharedTables tables, Lexicon lexicon, ParsedText parsed)
    {
        _snapshot = snapshot;
        _words = new ClauseBuilder(snapshot, tables, lexicon).Build(parsed.Words, MaxWords);
        _phrases = Phrases(parsed.Phrases);
        _excluded = Phrases(parsed.Excluded);
        _idfs = [.. _words.Select(w => w.Idf), .. _phrases.Select(p => p.Idf(snapshot))];
        _title = new TitleQuery(layout, lexicon, parsed);
        _proximity = Proximity.For(_words);
        _all = _idfs.Length == 64 ? ulong.MaxValue : (1UL << _idfs.Length) - 1;
        _required = _all & ~((1UL << _words.Count) - 1);

        PhraseQuery[] Phrases(IEnumerable<string> texts) =>
            [.. texts.Select(t => new PhraseQuery(layout, tables, lexicon, t)).Where(p => p.Text.Length > 0).Take(MaxPhrases)];
    }

    /// <summary>The compact strings to highlight.</summary>
    public IEnumerable<string> Highlights => _words
        .SelectMany(w => w.Alternatives.Select(a => a.Text).DefaultIfEmpty(w.Text))
        .Concat(_phrases.Select(p => p.Text))
        .Append(_title.Wanted);

    /// <summary>Runs the query.</summary>
    public IReadOnlyList<MatchSet> Run()
    {
        var accumulators = new List<Accumulator>();
        try
        {
            foreach (var view in _snapshot.Views)
            {
                accumulators.Add(Accumulate(view));
            }

            var found = accumulators.ConvertAll(a => Collect(a, float.PositiveInfinity));
            if (_words.Count > 1 && found.Sum(set => set.Matches.Count) < Few)
            {
                found = WithPartial(accumulators, found);
            }

            if (_proximity is not null)
            {
                found.ForEach(set => _proximity.Raise(set.View.Segment, set.Matches));
            }

            return found;
        }
        finally
        {
            accumulators.ForEach(a => a.Dispose());
        }
    }

    private Accumulator Accumulate(SegmentView view)
    {
        var accumulator = new Accumulator(view);
        for (var bit = 0; bit < _words.Count; bit++)
        {
            accumulator.Add(_words[bit], bit);
        }

        for (var i = 0; i < _phrases.Length; i++)
        {
            var bit = _words.Count + i;
            accumulator.AddDocs(_phrases[i].Find(view.Segment), 1UL << bit, _idfs[bit]);
        }

        foreach (var excluded in _excluded)
        {
            accumulator.Exclude(excluded.Find(view.Segment));
        }

        _title.Find(view.Segment, accumulator);
        return accumulator;
    }

    private List<MatchSet> WithPartial(List<Accumulator> accumulators, List<MatchSet> full)
    {
        var found = full;
        foreach (var share in Steps)
        {
            found = accumulators.ConvertAll(a => Collect(a, share));
            if (found.Sum(set => set.Matches.Count) >= Few)
            {
                return found;
            }
        }

        return found.Any(set => set.Matches.Count > 0) ? found : accumulators.ConvertAll(a => Collect(a, 0));
    }

    private MatchSet Collect(Accumulator accumulator, float share)
    {
        var matches = new List<Match>();
        var total = _idfs.Sum();
        var everything = _all == 0 && _excluded.Length > 0;
        for (var doc = 0; doc < accumulator.View.Segment.DocCount; doc++)
        {
            var mask = accumulator.Masks[doc];
            var found = accumulator.Titles[doc];
            if ((mask == 0 && found == MatchClass.None && !everything) || !accumulator.View.IsLive(doc))
            {
                continue;
            }

            var score = accumulator.Scores[doc];
            if (found < MatchClass.TitleFolded && accumulator.IsExcluded(doc))
            {
                continue;
            }

            if (found == MatchClass.None && mask == _all)
            {
                found = TitleHasWords(accumulator.View.Segment.Titles.Of(doc)) ? MatchClass.TitleHasWords : MatchClass.AllWords;
            }
            else if (found == MatchClass.None && (mask & _required) == _required && share <= 1)
            {
                var covered = Covered(mask) / total;
                found = covered >= share ? MatchClass.SomeWords : MatchClass.None;
                score *= covered;
            }

            if (found != MatchClass.None)
            {
                matches.Add(new Match(doc, (byte)found, score));
            }
        }

        return new MatchSet(accumulator.View, matches);
    }

    private bool TitleHasWords(ReadOnlySpan<char> title)
    {
        foreach (var word in _words)
        {
            var found = false;
            foreach (var alternative in word.Alternatives)
            {
                found = found || title.IndexOf(alternative.Text) >= 0;
            }

            if (!found)
            {
                return false;
            }
        }

        foreach (var phrase in _phrases)
        {
            if (title.IndexOf(phrase.Text) < 0)
            {
                return false;
            }
        }

        return _idfs.Length > 0;
    }

    private float Covered(ulong mask)
    {
        var sum = 0f;
        for (var bit = 0; mask != 0; bit++, mask >>= 1)
        {
            sum += (mask & 1) == 0 ? 0 : _idfs[bit];
        }

        return sum;
    }
}
