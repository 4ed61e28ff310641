using OpenData.Search.Analysis;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Makes clauses of typed words against what the index knows. A word on the best path becomes a clause; a
/// word that the index does not know is split into smaller words, and what cannot be split is looked for in titles by
/// its characters (a single character with its neighbours), so that a word cut anywhere is found.</summary>
internal sealed class ClauseBuilder(IndexSnapshot snapshot, Lexicon lexicon, SearchScratch scratch)
{
    private const float PairFactor = 0.7f;
    private const float SynonymFactor = 0.6f;
    private const float SingleFactor = 0.2f;
    private const float PrefixFactor = 0.5f;
    private const int MaxExpansions = 24;

    private readonly List<Clause> _clauses = scratch.Words;

    /// <summary>The clauses of the words, the most telling first; they stand in the scratch.</summary>
    /// <param name="words">Runs of text without blanks.</param>
    /// <param name="most">The most clauses; beyond, those that tell least are dropped.</param>
    public List<Clause> Build(IReadOnlyList<string> words, int most)
    {
        _clauses.Clear();
        for (var keepStopWords = false; ; keepStopWords = true)
        {
            for (var i = 0; i < words.Count; i++)
            {
                AddWord(words[i], keepStopWords);
            }

            if (_clauses.Count > 0 || keepStopWords)
            {
                break;
            }
        }

        _clauses.Sort(static (a, b) => b.Idf.CompareTo(a.Idf));
        if (_clauses.Count > most)
        {
            _clauses.RemoveRange(most, _clauses.Count - most);
        }

        return _clauses;
    }

    private void AddWord(string word, bool keepStopWords)
    {
        scratch.Text.Fold(word);
        if (word.EndsWith('*') && scratch.Text.Compact.Length > 0)
        {
            AddPrefix(scratch.Text.Compact.ToString());
            return;
        }

        var first = scratch.Tokens.Count;
        scratch.Analyzer.AnalyzeForQuery(scratch.Text, scratch.Tokens);
        var end = scratch.Tokens.Count;
        for (var i = first; i < end; i++)
        {
            if (keepStopWords || !lexicon.IsStopWord(TextOf(scratch.Tokens[i])))
            {
                Add(scratch.Tokens[i]);
            }
        }

        scratch.Tokens.RemoveRange(first, scratch.Tokens.Count - first);
    }

    private string TextOf(Token token) => scratch.Text.Chars.Slice(token.Start, token.Length).ToString();

    private void Add(Token token)
    {
        var word = TextOf(token);
        if (Has(word))
        {
            return;
        }

        var count = TermLookup.Count(snapshot, word);
        var synonyms = lexicon.Synonyms(word);
        if (count == 0 && synonyms.Count == 0)
        {
            var first = scratch.Tokens.Count;
            if (scratch.Analyzer.Split(scratch.Text, token, scratch.Tokens))
            {
                var end = scratch.Tokens.Count;
                for (var i = first; i < end; i++)
                {
                    Add(scratch.Tokens[i]);
                }

                scratch.Tokens.RemoveRange(first, scratch.Tokens.Count - first);
                return;
            }
        }

        var alternatives = scratch.Alternatives;
        alternatives.Clear();
        if (count > 0)
        {
            alternatives.Add(new Alternative(word, true, 1));
        }

        if (count == 0 || (word.Length == 1 && scratch.Text.KindAt(token.Start) == CharKind.Ideograph))
        {
            count = Math.Max(count, AddFromTitles(token, word, alternatives));
        }

        for (var i = 0; i < synonyms.Count; i++)
        {
            count = Math.Max(count, AddSynonym(synonyms[i], alternatives));
        }

        AddClause(word, alternatives, count);
    }

    private bool Has(string word)
    {
        foreach (var clause in _clauses)
        {
            if (clause.Text == word)
            {
                return true;
            }
        }

        return false;
    }

    private void AddClause(string word, List<Alternative> alternatives, int count) =>
        _clauses.Add(new Clause(word, [.. alternatives], Bm25.Idf(snapshot.LiveCount, count), count));

    private int AddSynonym(string synonym, List<Alternative> alternatives)
    {
        var count = TermLookup.Count(snapshot, synonym);
        if (count > 0)
        {
            alternatives.Add(new Alternative(synonym, true, SynonymFactor));
            return count;
        }

        return AddTitles(synonym, SynonymFactor * PairFactor, alternatives);
    }

    private int AddTitles(string text, float factor, List<Alternative> alternatives)
    {
        var count = TermLookup.CountInTitles(snapshot, text);
        if (count > 0)
        {
            alternatives.Add(new Alternative(text, false, factor));
        }

        return count;
    }

    private int AddFromTitles(Token token, string word, List<Alternative> alternatives)
    {
        var isHan = scratch.Text.KindAt(token.Start) == CharKind.Ideograph;
        if (word.Length > 1)
        {
            // Two characters of a code are no hint at the code; two of a Chinese word are a word.
            return isHan || word.Length > 2 ? AddTitles(word, PairFactor, alternatives) : 0;
        }

        if (!isHan)
        {
            return 0;
        }

        var at = scratch.Text.OrdinalAt(token.Start);
        var compact = scratch.Text.Compact;
        var before = at > 0 ? compact.Slice(at - 1, 2).ToString() : null;
        var after = at + 1 < compact.Length ? compact.Slice(at, 2).ToString() : null;
        var count = before is null ? 0 : AddTitles(before, PairFactor, alternatives);
        count = Math.Max(count, after is null ? 0 : AddTitles(after, PairFactor, alternatives));

        // The character alone, wherever it stands, is the last resort: alone it says little.
        return count > 0 ? count : AddTitles(word, SingleFactor, alternatives);
    }

    private void AddPrefix(string prefix)
    {
        var alternatives = scratch.Alternatives;
        alternatives.Clear();
        var count = TermLookup.Count(snapshot, prefix);
        if (count > 0)
        {
            alternatives.Add(new Alternative(prefix, true, 1));
        }

        foreach (var (word, having) in TermExpansion.StartingWith(snapshot, prefix, MaxExpansions))
        {
            if (word != prefix)
            {
                alternatives.Add(new Alternative(word, true, PrefixFactor));
                count = Math.Max(count, having);
            }
        }

        AddClause(prefix, alternatives, count);
    }
}
