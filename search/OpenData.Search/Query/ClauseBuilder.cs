using OpenData.Search.Analysis;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Makes clauses of typed words against what the index knows. A word on the best path becomes a clause; a
/// word that the index does not know is split into smaller words, and what cannot be split is looked for in titles by
/// its characters (a single character with its neighbours), so that a word cut anywhere is found.</summary>
internal readonly ref struct ClauseBuilder(IndexSnapshot snapshot, Lexicon lexicon, SearchScratch scratch)
{
    private const float PairFactor = 0.7f;
    private const float SynonymFactor = 0.6f;
    private const float SingleFactor = 0.2f;
    private const float PrefixFactor = 0.5f;
    private const int MaxExpansions = 24;

    private readonly List<Clause> _clauses = scratch.Words;

    /// <summary>Leaves the clauses of the words, the most telling first, in the scratch.</summary>
    /// <param name="words">Runs of text without blanks.</param>
    /// <param name="most">The most clauses; beyond, those that tell least are dropped.</param>
    public void Build(List<ReadOnlyMemory<char>> words, int most)
    {
        _clauses.Clear();
        for (var keepStopWords = false; ; keepStopWords = true)
        {
            foreach (var word in words)
            {
                AddWord(word.Span, keepStopWords);
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
    }

    private void AddWord(ReadOnlySpan<char> word, bool keepStopWords)
    {
        scratch.Text.Fold(word);
        if (word.EndsWith('*') && scratch.Text.Compact.Length > 0)
        {
            AddPrefix(scratch.Text.Compact);
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

    private ReadOnlySpan<char> TextOf(Token token) => scratch.Text.Chars.Slice(token.Start, token.Length);

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

        var clause = scratch.Clause(word);
        if (count > 0)
        {
            clause.Add(new Alternative(clause.Text, true, 1), count);
        }

        if (count == 0 || (word.Length == 1 && scratch.Text.KindAt(token.Start) == CharKind.Ideograph))
        {
            AddFromTitles(clause, token);
        }

        for (var i = 0; i < synonyms.Count; i++)
        {
            AddSynonym(clause, synonyms[i].AsMemory());
        }

        AddClause(clause);
    }

    private bool Has(ReadOnlySpan<char> word)
    {
        foreach (var clause in _clauses)
        {
            if (clause.Text.Span.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private void AddClause(Clause clause)
    {
        clause.Idf = Bm25.Idf(snapshot.LiveCount, clause.Count);
        _clauses.Add(clause);
    }

    private void AddSynonym(Clause clause, ReadOnlyMemory<char> synonym)
    {
        var count = TermLookup.Count(snapshot, synonym.Span);
        if (count > 0)
        {
            clause.Add(new Alternative(synonym, true, SynonymFactor), count);
        }
        else
        {
            AddTitles(clause, synonym, SynonymFactor * PairFactor);
        }
    }

    private void AddTitles(Clause clause, ReadOnlyMemory<char> text, float factor)
    {
        var count = TermLookup.CountInTitles(snapshot, text.Span);
        if (count > 0)
        {
            clause.Add(new Alternative(text, false, factor), count);
        }
    }

    private void AddFromTitles(Clause clause, Token token)
    {
        var isHan = scratch.Text.KindAt(token.Start) == CharKind.Ideograph;
        if (token.Length > 1)
        {
            // Two characters of a code are no hint at the code; two of a Chinese word are a word.
            if (isHan || token.Length > 2)
            {
                AddTitles(clause, clause.Text, PairFactor);
            }

            return;
        }

        if (!isHan)
        {
            return;
        }

        var before = clause.Alternatives.Count;
        var at = scratch.Text.OrdinalAt(token.Start);
        var compact = scratch.Text.Compact;
        if (at > 0)
        {
            AddTitles(clause, scratch.Keep(compact.Slice(at - 1, 2)), PairFactor);
        }

        if (at + 1 < compact.Length)
        {
            AddTitles(clause, scratch.Keep(compact.Slice(at, 2)), PairFactor);
        }

        // The character alone, wherever it stands, is the last resort: alone it says little.
        if (clause.Alternatives.Count == before)
        {
            AddTitles(clause, clause.Text, SingleFactor);
        }
    }

    private void AddPrefix(ReadOnlySpan<char> prefix)
    {
        var clause = scratch.Clause(prefix);
        var count = TermLookup.Count(snapshot, prefix);
        if (count > 0)
        {
            clause.Add(new Alternative(clause.Text, true, 1), count);
        }

        foreach (var (word, having) in TermExpansion.StartingWith(snapshot, prefix.ToString(), MaxExpansions))
        {
            if (!clause.Text.Span.SequenceEqual(word))
            {
                clause.Add(new Alternative(word.AsMemory(), true, PrefixFactor), having);
            }
        }

        AddClause(clause);
    }
}
