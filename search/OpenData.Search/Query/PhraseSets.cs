using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>What the quoted phrases of a text require and what its exclusions rule out, as documents of each segment, known
/// before the words are looked for. Used again from text to text.</summary>
internal sealed class PhraseSets(SchemaLayout layout, Lexicon lexicon, SearchScratch scratch)
{
    private const int MaxPhrases = 8;

    private readonly Lending<PhraseQuery> _queries = new(() => new PhraseQuery(layout, lexicon, scratch));
    private readonly List<PhraseQuery> _phrases = [];
    private readonly List<PhraseQuery> _excluded = [];
    private readonly List<List<int>> _required = [];
    private readonly Lending<DocSet> _gone = new(() => new DocSet());

    /// <summary>The phrases.</summary>
    public IReadOnlyList<PhraseQuery> Phrases => _phrases;

    /// <summary>Whether there is a phrase.</summary>
    public bool HasPhrases => _phrases.Count > 0;

    /// <summary>Whether there is an exclusion.</summary>
    public bool HasExclusions => _excluded.Count > 0;

    /// <summary>Takes the phrases of a text in place of the last.</summary>
    public void Begin(ParsedText parsed)
    {
        _queries.Count = 0;
        Take(parsed.Phrases, _phrases);
        Take(parsed.Excluded, _excluded);
    }

    /// <summary>Finds their documents.</summary>
    public void Find()
    {
        _required.Clear();
        if (HasPhrases && FindRequired(wide: false) == 0)
        {
            _required.Clear();
            FindRequired(wide: true);
        }

        _gone.Count = 0;
        foreach (var view in HasExclusions ? scratch.Snapshot.Views : [])
        {
            var gone = _gone.Next();
            gone.Clear(view.Segment.DocCount);
            foreach (var phrase in _excluded)
            {
                var docs = scratch.List();
                phrase.Find(view.Segment, wide: true, docs);
                gone.Add(docs);
            }
        }
    }

    /// <summary>The documents of a segment that have every phrase, ascending; null if there is none to have.</summary>
    public List<int>? RequiredOf(int view) => HasPhrases ? _required[view] : null;

    /// <summary>The documents of a segment that have an exclusion; null if there is none to have.</summary>
    public DocSet? ExcludedOf(int view) => HasExclusions ? _gone.Lent[view] : null;

    private void Take(List<ReadOnlyMemory<char>> texts, List<PhraseQuery> phrases)
    {
        phrases.Clear();
        for (var i = 0; i < texts.Count && phrases.Count < MaxPhrases; i++)
        {
            var phrase = _queries.Next();
            phrase.Begin(texts[i].Span);
            if (phrase.Text.Length > 0)
            {
                phrases.Add(phrase);
            }
            else
            {
                _queries.Count--;
            }
        }
    }

    private int FindRequired(bool wide)
    {
        var count = 0;
        foreach (var view in scratch.Snapshot.Views)
        {
            var docs = DocsOfAll(view.Segment, wide);
            _required.Add(docs);
            count += docs.Count;
        }

        return count;
    }

    private List<int> DocsOfAll(Segment segment, bool wide)
    {
        List<int>? all = null;
        foreach (var phrase in _phrases)
        {
            var docs = scratch.List();
            var either = scratch.List();
            phrase.Find(segment, wide, docs);
            TitlePairs.Find(segment, phrase.Text.Span, either, scratch);
            scratch.Docs.Clear(segment.DocCount);
            scratch.Docs.Add(docs);
            scratch.Docs.Add(either);
            either.Clear();
            scratch.Docs.CopyTo(either);
            if (all is not null)
            {
                KeepCommon(all, either);
            }

            all ??= either;
        }

        return all!;
    }

    // Both ascend.
    private static void KeepCommon(List<int> docs, List<int> others)
    {
        var kept = 0;
        for (var (i, j) = (0, 0); i < docs.Count; i++)
        {
            while (j < others.Count && others[j] < docs[i])
            {
                j++;
            }

            if (j < others.Count && others[j] == docs[i])
            {
                docs[kept++] = docs[i];
            }
        }

        docs.RemoveRange(kept, docs.Count - kept);
    }
}
