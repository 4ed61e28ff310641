using OpenData.Search.Analysis;
using OpenData.Search.Indexing;
using OpenData.Search.Items;
using OpenData.Search.Postings;
using OpenData.Search.Scoring;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>The search within single items: an item matches if each piece that was typed (between blanks, or in
/// quotes) is a substring of one of its parts, folded and without separators. If no item of the index does, the words of
/// the pieces are looked for instead. A document ranks by its best item: what is found in the first part stands before
/// what needs the second, and so on; an equal part before a longer one.</summary>
internal sealed class ItemQuery
{
    private readonly IndexSnapshot _snapshot;
    private readonly SharedTables _tables;
    private readonly Lexicon _lexicon;
    private readonly int[] _fields;
    private readonly string[] _pieces;
    private readonly string[] _excluded;
    private string[] _used;

    /// <param name="snapshot">The state to search.</param>
    /// <param name="tables">The shared tables of the index.</param>
    /// <param name="lexicon">The dictionaries.</param>
    /// <param name="fields">Numbers of fields of items.</param>
    /// <param name="parsed">What was typed.</param>
    public ItemQuery(IndexSnapshot snapshot, SharedTables tables, Lexicon lexicon, int[] fields, ParsedText parsed)
    {
        _snapshot = snapshot;
        _tables = tables;
        _lexicon = lexicon;
        _fields = fields;
        _pieces = Compact(parsed.Positive);
        _excluded = Compact(parsed.Excluded);
        _used = _pieces;
    }

    /// <summary>The compact strings to highlight, valid after <see cref="Run"/>.</summary>
    public IEnumerable<string> Highlights => _used;

    /// <summary>Whether an item, known by its compact parts, holds everything that was looked for.</summary>
    public bool Holds(Item item) => Rate(item).Class > 0;

    /// <summary>Runs the query.</summary>
    public IReadOnlyList<MatchSet> Run()
    {
        var found = Find();
        if (found.Sum(set => set.Matches.Count) > 0)
        {
            return found;
        }

        _used = Words();
        return Find();
    }

    private string[] Compact(IEnumerable<string> texts)
    {
        var fold = new FoldedText(_lexicon.Characters);
        var compact = new List<string>();
        foreach (var text in texts)
        {
            fold.Fold(text);
            compact.Add(fold.Compact.ToString());
        }

        return [.. compact.Where(c => c.Length > 0).Distinct()];
    }

    private string[] Words()
    {
        var fold = new FoldedText(_lexicon.Characters);
        var analyzer = new Analyzer(_lexicon);
        var words = new List<string>();
        foreach (var piece in _pieces)
        {
            var tokens = new List<Token>();
            fold.Fold(piece);
            analyzer.AnalyzeForQuery(fold, tokens);
            words.AddRange(tokens.Select(t => fold.Chars.Slice(t.Start, t.Length).ToString()));
        }

        var telling = words.Where(w => !_lexicon.IsStopWord(w)).Distinct().ToArray();
        return telling.Length > 0 ? telling : [.. words.Distinct()];
    }

    private List<MatchSet> Find()
    {
        var best = Array.ConvertAll(_snapshot.Views, view => new Match[view.Segment.DocCount]);
        if (_used.Length > 0)
        {
            foreach (var field in _fields)
            {
                FindInField(field, best);
            }
        }

        return [.. _snapshot.Views.Select((view, i) => new MatchSet(view, [.. best[i].Where(m => m.Class > 0)]))];
    }

    private void FindInField(int field, Match[][] best)
    {
        var items = _tables.Items[field]!;
        foreach (var number in Candidates(items))
        {
            var (rank, score) = Rate(items[number]);
            for (var i = 0; rank > 0 && i < best.Length; i++)
            {
                var view = _snapshot.Views[i];
                var docs = new DocCursor(view.Segment.ItemDocs[field].Find(number));
                while (docs.MoveNext())
                {
                    ref var known = ref best[i][docs.Doc];
                    if (view.IsLive(docs.Doc) && (rank > known.Class || (rank == known.Class && score > known.Score)))
                    {
                        known = new Match(docs.Doc, rank, score);
                    }
                }
            }
        }
    }

    private int[] Candidates(ItemTable items)
    {
        int[]? kept = null;
        foreach (var gram in _used.SelectMany(piece => Gram.Covering(piece)).Distinct())
        {
            var having = items.WithGram(gram);
            if (kept is null)
            {
                kept = having.ToArray();
                continue;
            }

            var (count, at) = (0, 0);
            foreach (var number in kept)
            {
                while (at < having.Length && having[at] < number)
                {
                    at++;
                }

                if (at < having.Length && having[at] == number)
                {
                    kept[count++] = number;
                }
            }

            Array.Resize(ref kept, count);
        }

        return kept ?? [];
    }

    // The class is larger the earlier the part that the last piece is found in; 0 if a piece is in no part. The score
    // is the share of the parts that the pieces make up: 1 for a part typed in full.
    private (byte Class, float Score) Rate(Item item)
    {
        var (worst, score) = (0, 0f);
        foreach (var piece in _used)
        {
            var part = Array.FindIndex(item.Compact, text => text.Contains(piece, StringComparison.Ordinal));
            if (part < 0)
            {
                return default;
            }

            worst = Math.Max(worst, part);
            score += (float)piece.Length / item.Compact[part].Length;
        }

        return Array.Exists(_excluded, e => item.Compact.Any(text => text.Contains(e, StringComparison.Ordinal)))
            ? default
            : ((byte)Math.Max(1, byte.MaxValue - worst), score / _used.Length);
    }
}
