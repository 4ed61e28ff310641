using OpenData.Search.Collecting;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>The search of all text fields. Documents that have every word and phrase, and no excluded one, are found;
/// only if they are few, before any filter, what is near the text comes after them. How far that goes does not depend on
/// filters or paging, so that facet counts and totals agree. A title typed in full is found even if its text reads as an
/// exclusion. Used again from text to text.</summary>
internal sealed class TextQuery
{
    /// <summary>Below this many documents with all words, documents with some of them are added.</summary>
    public const int Few = 10;

    private const int MaxWords = 56;
    private const float TitleFactor = 0.6f; // of what the words tell, what their standing in a title together does

    private readonly Lexicon _lexicon;
    private readonly SearchScratch _scratch;
    private readonly PhraseSets _phrases;
    private readonly TitleQuery _title;
    private readonly LooseQuery _loose;
    private readonly ScoreBar _bar = new();

    public TextQuery(SchemaLayout layout, Lexicon lexicon, SoundTable sounds, SearchScratch scratch)
    {
        _lexicon = lexicon;
        _scratch = scratch;
        _phrases = new PhraseSets(layout, lexicon, scratch);
        _title = new TitleQuery(scratch);
        _loose = new LooseQuery(sounds, _title, _phrases, scratch);
    }

    /// <summary>The words, the most telling first.</summary>
    public List<Clause> Words => _scratch.Words;

    /// <summary>The text that the title is compared with, folded, without separators.</summary>
    public ReadOnlySpan<char> Wanted => _title.Wanted.Span;

    /// <summary>What was probably meant, if nothing has what was typed.</summary>
    public string? Correction => _loose.Correction;

    /// <summary>The compact strings to highlight.</summary>
    public IEnumerable<string> Highlights => Words
        .SelectMany(w => w.Alternatives.Select(a => a.Text).DefaultIfEmpty(w.Text))
        .Concat(_phrases.Phrases.Select(p => p.Text))
        .Append(_title.Wanted)
        .Select(text => text.ToString())
        .Concat(Correction is null ? [] : [Correction]);

    /// <summary>Runs a query; what is found stands in the scratch, per segment.</summary>
    /// <param name="parsed">The query.</param>
    /// <param name="best">How many of the best are needed; 0 if every document that is found is.</param>
    /// <param name="enough">From how many documents on they need not be counted.</param>
    public void Run(ParsedText parsed, int best, int enough)
    {
        new ClauseBuilder(_scratch.Snapshot, _lexicon, _scratch).Build(parsed.Words, MaxWords);
        _phrases.Begin(parsed);
        _title.Begin(parsed);
        _phrases.Find();
        _bar.Begin(_phrases.HasPhrases ? 0 : best, enough);
        _loose.Join(FindFull());
    }

    private int FindFull()
    {
        var total = 0;
        var sum = 0f;
        foreach (var word in Words)
        {
            sum += word.Idf;
        }

        for (var i = 0; i < _scratch.Snapshot.Views.Length; i++)
        {
            var view = _scratch.Snapshot.Views[i];
            var matches = _scratch.MatchesOf(i);
            var (required, excluded) = (_phrases.RequiredOf(i), _phrases.ExcludedOf(i));
            matches.Clear();
            var containing = _title.FindIn(view);
            if (Words.Count > 0)
            {
                _bar.Enter(containing);
                AllWordsQuery.Find(view, Words, excluded, matches, _bar, _scratch);
                if (required is not null)
                {
                    matches.KeepOnly(required);
                }
            }
            else
            {
                AddWithoutWords(view, required, excluded, matches);
            }

            _title.Join(view, matches, sum * TitleFactor, containing, excluded);
            _title.Weigh(view.Segment, matches, MatchClass.TitleHasWords, MatchClass.TitleExact);
            total += matches.Count + matches.Passed;
        }

        return total;
    }

    // What has the phrases; of exclusions alone, all but what they exclude.
    private static void AddWithoutWords(SegmentView view, List<int>? required, DocSet? excluded, MatchList matches)
    {
        var count = required is not null ? required.Count : excluded is not null ? view.Segment.DocCount : 0;
        for (var i = 0; i < count; i++)
        {
            var doc = required is not null ? required[i] : i;
            if (view.IsLive(doc) && (excluded is null || !excluded.Contains(doc)))
            {
                matches.Add(new Match(doc, MatchClass.AllWords, 1));
            }
        }
    }
}
