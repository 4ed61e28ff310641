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

    private const float TitleShare = 1;
    private const int MaxPhrases = 8;
    private const int MaxWords = 56;

    // Shares of the words' weight that a partial match must have, tried in turn until there are no longer few.
    private static readonly float[] Steps = [0.75f, 0.5f, 0.34f];

    private readonly IndexSnapshot _snapshot;
    private readonly SchemaLayout _layout;
    private readonly Lexicon _lexicon;
    private readonly SearchScratch _scratch;
    private readonly SoundTable _sounds;
    private readonly List<Clause> _words;
    private readonly PhraseQuery[] _phrases;
    private readonly PhraseQuery[] _excluded;
    private readonly TitleQuery _title;
    private readonly List<int>?[] _required;
    private readonly HashSet<int>?[] _gone;

    public TextQuery(
        IndexSnapshot snapshot,
        SchemaLayout layout,
        Lexicon lexicon,
        SoundTable sounds,
        ParsedText parsed,
        SearchScratch scratch)
    {
        _snapshot = snapshot;
        _layout = layout;
        _lexicon = lexicon;
        _scratch = scratch;
        _sounds = sounds;
        _words = new ClauseBuilder(snapshot, lexicon, scratch).Build(parsed.Words, MaxWords);
        _phrases = Phrases(parsed.Phrases);
        _excluded = Phrases(parsed.Excluded);
        _title = new TitleQuery(parsed, scratch);
        _required = _phrases.Length == 0 ? [] : new List<int>?[snapshot.Views.Length];
        _gone = _excluded.Length == 0 ? [] : new HashSet<int>?[snapshot.Views.Length];
    }

    /// <summary>The words, the most telling first.</summary>
    public IReadOnlyList<Clause> Words => _words;

    /// <summary>The text that the title is compared with, folded, without separators.</summary>
    public string Wanted => _title.Wanted;

    /// <summary>What was probably meant, if nothing has what was typed.</summary>
    public string? Correction { get; private set; }

    /// <summary>The compact strings to highlight.</summary>
    public IEnumerable<string> Highlights => _words
        .SelectMany(w => w.Alternatives.Select(a => a.Text).DefaultIfEmpty(w.Text))
        .Concat(_phrases.Select(p => p.Text))
        .Append(_title.Wanted)
        .Concat(Correction is null ? [] : [Correction]);

    /// <summary>Runs the query; what is found stands in the scratch, per segment.</summary>
    public void Run()
    {
        FindPhrases();
        var full = FindFull();
        if (full == 0 || (full < Few && SoundTable.IsLatin(Wanted)))
        {
            full = FindAlmost(full);
        }

        if (full >= Few || (_words.Count == 0 && _phrases.Length == 0) || (_words.Count < 2 && full > 0))
        {
            return;
        }

        var found = 0;
        foreach (var share in Steps)
        {
            found = FindPartial(share);
            if (found >= Few)
            {
                return;
            }
        }

        if (found == 0)
        {
            FindPartial(0);
        }
    }

    private PhraseQuery[] Phrases(IReadOnlyList<string> texts) => texts.Count == 0 ? [] :
        [.. texts.Select(t => new PhraseQuery(t, _layout, _lexicon, _scratch)).Where(p => p.Text.Length > 0).Take(MaxPhrases)];

    // Phrases and exclusions are known beforehand, as sets of documents.
    private void FindPhrases()
    {
        foreach (var wide in (ReadOnlySpan<bool>)[false, true])
        {
            var count = 0;
            for (var view = 0; view < _required.Length; view++)
            {
                _required[view] = DocsOfAll(_snapshot.Views[view].Segment, wide);
                count += _required[view]!.Count;
            }

            if (count > 0 || _required.Length == 0)
            {
                break;
            }
        }

        for (var view = 0; view < _gone.Length; view++)
        {
            _gone[view] = [];
            foreach (var phrase in _excluded)
            {
                var docs = _scratch.List();
                phrase.Find(_snapshot.Views[view].Segment, _scratch, wide: true, docs);
                _gone[view]!.UnionWith(docs);
            }
        }
    }

    private List<int> DocsOfAll(Segment segment, bool wide)
    {
        List<int>? all = null;
        foreach (var phrase in _phrases)
        {
            var docs = _scratch.List();
            var title = _scratch.List();
            var either = _scratch.List();
            phrase.Find(segment, _scratch, wide, docs);
            TitlePairs.Find(segment, phrase.Text, title, _scratch);
            _scratch.Docs.Clear(segment.DocCount);
            _scratch.Docs.Add(docs);
            _scratch.Docs.Add(title);
            _scratch.Docs.CopyTo(either);
            all?.RemoveAll(doc => either.BinarySearch(doc) < 0);
            all ??= either;
        }

        return all ?? _scratch.List();
    }

    private int FindFull()
    {
        var total = 0;
        var sum = 0f;
        foreach (var word in _words)
        {
            sum += word.Idf;
        }

        for (var i = 0; i < _snapshot.Views.Length; i++)
        {
            var view = _snapshot.Views[i];
            var matches = _scratch.MatchesOf(i);
            matches.Clear();
            var gone = GoneOf(i);
            if (_words.Count > 0)
            {
                AllWordsQuery.Find(view, _words, gone, matches, _scratch);
                Require(matches, RequiredOf(i));
            }
            else
            {
                AddRequiredOrAll(i, matches);
            }

            _title.Join(view, matches, sum * 0.6f, gone, _scratch);
            WeighTitles(view.Segment, matches, MatchClass.TitleHasWords, MatchClass.TitleExact);
            total += matches.Count;
        }

        return total;
    }

    // Of two titles with the words, the one that says little else is nearer to what was meant.
    private void WeighTitles(Segment segment, MatchList matches, MatchClass least, MatchClass most)
    {
        var wanted = (float)Wanted.Length;
        foreach (ref var match in matches.Matches)
        {
            if (match.Class >= least && match.Class <= most)
            {
                var share = wanted / Math.Max(wanted, segment.Titles.LengthOf(match.Doc));
                match = match with { Score = match.Score * (1 + (TitleShare * share)) };
            }
        }
    }

    private HashSet<int>? GoneOf(int view) => _gone.Length == 0 ? null : _gone[view];

    private List<int>? RequiredOf(int view) => _required.Length == 0 ? null : _required[view];

    private void AddRequiredOrAll(int index, MatchList matches)
    {
        var view = _snapshot.Views[index];
        var gone = GoneOf(index);
        if (RequiredOf(index) is { } docs)
        {
            foreach (var doc in docs)
            {
                AddIfWanted(doc);
            }
        }
        else if (_excluded.Length > 0)
        {
            for (var doc = 0; doc < view.Segment.DocCount; doc++)
            {
                AddIfWanted(doc);
            }
        }

        void AddIfWanted(int doc)
        {
            if (view.IsLive(doc) && (gone is null || !gone.Contains(doc)))
            {
                matches.Add(new Match(doc, MatchClass.AllWords, 1));
            }
        }
    }

    private static void Require(MatchList matches, List<int>? required)
    {
        if (required is null)
        {
            return;
        }

        var all = matches.Matches.ToArray();
        matches.Clear();
        foreach (var match in all)
        {
            if (required.BinarySearch(match.Doc) >= 0)
            {
                matches.Add(match);
            }
        }
    }

    // A typing error, or the sound of a title: only if there is little else, and never above what has all words.
    private int FindAlmost(int full)
    {
        if (_excluded.Length > 0 || _phrases.Length > 0)
        {
            return full;
        }

        var found = full;
        if (full == 0 && AlmostTitleQuery.IsFor(Wanted))
        {
            var almost = new AlmostTitleQuery(Wanted);
            found = Join((view, docs) => almost.Find(view, docs, _scratch));
            Correction = almost.Correction;
        }

        if (found > 0 && !SoundTable.IsLatin(Wanted))
        {
            return found;
        }

        var sound = new SoundQuery(Wanted, _sounds);
        for (var reading = 0; reading < sound.Readings && sound.Correction is null; reading++)
        {
            found = Join((view, docs) => sound.Find(view, reading, docs, _scratch));
        }

        Correction ??= full == 0 ? sound.Correction : null;
        return found;
    }

    private int Join(Action<SegmentView, List<int>> find)
    {
        var total = 0;
        for (var i = 0; i < _snapshot.Views.Length; i++)
        {
            var docs = _scratch.List();
            find(_snapshot.Views[i], docs);
            var matches = _scratch.MatchesOf(i);
            matches.Join(docs, MatchClass.TitleAlmost, 1);
            WeighTitles(_snapshot.Views[i].Segment, matches, MatchClass.TitleAlmost, MatchClass.TitleAlmost);
            total += matches.Count;
        }

        return total;
    }

    // Each step starts from what has all words, and adds what has this share of them.
    private int FindPartial(float share)
    {
        var total = 0;
        var partial = new PartialQuery(_words, share);
        for (var i = 0; i < _snapshot.Views.Length; i++)
        {
            var better = _scratch.MatchesOf(i);
            better.RemoveBelow(MatchClass.TitleAlmost);
            var some = _scratch.Partial;
            some.Clear();
            if (_words.Count > 0)
            {
                partial.Find(_snapshot.Views[i], RequiredOf(i), GoneOf(i), some, _scratch);
            }

            better.Join(some);
            total += better.Count;
        }

        return total;
    }
}
