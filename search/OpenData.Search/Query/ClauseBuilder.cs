using OpenData.Search.Analysis;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>Makes clauses of typed words against what the index knows. A word on the best path becomes a clause; a
/// word that the index does not know is split into smaller words, and what cannot be split is looked for by its
/// character pairs (a single character by the pairs with its neighbours), so that a word cut anywhere is found.</summary>
internal sealed class ClauseBuilder(IndexSnapshot snapshot, SharedTables tables, Lexicon lexicon)
{
    private const float GramFactor = 0.7f;
    private const float SynonymFactor = 0.6f;
    private const float UnigramFactor = 0.2f;

    private readonly FoldedText _text = new(lexicon.Characters);
    private readonly Analyzer _analyzer = new(lexicon);
    private readonly Dictionary<string, Clause> _clauses = new(StringComparer.Ordinal);

    /// <summary>The clauses of the words, the most telling first.</summary>
    /// <param name="words">Runs of text without blanks.</param>
    /// <param name="most">The most clauses; beyond, those that tell least are dropped.</param>
    public IReadOnlyList<Clause> Build(IReadOnlyList<string> words, int most)
    {
        foreach (var keepStopWords in (bool[])[false, true])
        {
            foreach (var word in words)
            {
                _text.Fold(word);
                var tokens = new List<Token>();
                _analyzer.AnalyzeForQuery(_text, tokens);
                foreach (var token in tokens)
                {
                    if (keepStopWords || !lexicon.IsStopWord(TextOf(token)))
                    {
                        Add(token);
                    }
                }
            }

            if (_clauses.Count > 0)
            {
                break;
            }
        }

        return [.. _clauses.Values.OrderByDescending(c => c.Idf).Take(most)];
    }

    private string TextOf(Token token) => _text.Chars.Slice(token.Start, token.Length).ToString();

    private void Add(Token token)
    {
        var word = TextOf(token);
        if (_clauses.ContainsKey(word))
        {
            return;
        }

        var term = KnownTerm(word);
        var parts = new List<Token>();
        if (term < 0 && lexicon.Synonyms(word).Count == 0 && _analyzer.Split(_text, token, parts))
        {
            parts.ForEach(Add);
            return;
        }

        var alternatives = new List<Alternative>();
        if (term >= 0)
        {
            alternatives.Add(new Alternative(word, term, [], 1));
        }

        if (term < 0 || word.Length != 2)
        {
            AddGrams(token, word, alternatives);
        }

        foreach (var synonym in lexicon.Synonyms(word))
        {
            AddSynonym(synonym, alternatives);
        }

        var having = alternatives.Count == 0 ? 0 : alternatives.Max(Count);
        _clauses[word] = new Clause(word, alternatives, Bm25.Idf(snapshot.LiveCount, having));
    }

    private int KnownTerm(string word)
    {
        var term = tables.Terms.Find(word);
        return term >= 0 && snapshot.CountOf(s => s.Terms, term) > 0 ? term : -1;
    }

    private int Count(Alternative alternative) => alternative.Term >= 0
        ? snapshot.CountOf(s => s.Terms, alternative.Term)
        : alternative.Grams.Min(gram => snapshot.CountOf(s => s.Grams, gram));

    private void AddSynonym(string synonym, List<Alternative> alternatives)
    {
        var term = KnownTerm(synonym);
        var alternative = term >= 0
            ? new Alternative(synonym, term, [], SynonymFactor)
            : new Alternative(synonym, -1, Gram.Covering(synonym), SynonymFactor * GramFactor);
        if (Count(alternative) > 0)
        {
            alternatives.Add(alternative);
        }
    }

    private void AddGrams(Token token, string word, List<Alternative> alternatives)
    {
        if (word.Length > 1)
        {
            // Two characters of a code are no hint at the code; two of a Chinese word are a word.
            var telling = word.Length > 2 || _text.KindAt(token.Start) == CharKind.Ideograph;
            AddIfKnown(new Alternative(word, -1, Gram.Covering(word), GramFactor), alternatives, telling);
            return;
        }

        var at = _text.OrdinalAt(token.Start);
        var compact = _text.Compact;
        var neighbours = new List<int>();
        var text = word;
        if (at > 0)
        {
            neighbours.Add(Gram.Of(compact[at - 1], compact[at]));
            text = compact[at - 1] + text;
        }

        if (at + 1 < compact.Length)
        {
            neighbours.Add(Gram.Of(compact[at], compact[at + 1]));
            text += compact[at + 1];
        }

        if (neighbours.Count > 0)
        {
            AddIfKnown(new Alternative(text, -1, [.. neighbours], GramFactor), alternatives, true);
        }

        // The character alone, wherever it stands, is the last resort: alone it says little.
        AddIfKnown(new Alternative(word, -1, Gram.Covering(word), UnigramFactor), alternatives, alternatives.Count == 0);
    }

    private void AddIfKnown(Alternative alternative, List<Alternative> alternatives, bool telling)
    {
        if (telling && Count(alternative) > 0)
        {
            alternatives.Add(alternative);
        }
    }
}
