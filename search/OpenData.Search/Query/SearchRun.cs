using System.Text;
using OpenData.Search.Collecting;
using OpenData.Search.Highlighting;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Runs one search at a time: text to matches, matches to candidates, the best candidates looked at closely, the
/// page shown. Everything but the result is used again by the next.</summary>
internal sealed class SearchRun
{
    private const int GroupedFrom = 1000; // a series is gathered from so many of the best documents

    private readonly SchemaLayout _layout;
    private readonly Lexicon _lexicon;
    private readonly SharedTables _tables;
    private readonly SearchScratch _scratch;
    private readonly TextQuery _text;
    private readonly ParsedText _parsed = new();
    private readonly Nearness _nearness = new();

    public SearchRun(SchemaLayout layout, Lexicon lexicon, SharedTables tables, SoundTable sounds)
    {
        (_layout, _lexicon, _tables) = (layout, lexicon, tables);
        _scratch = new SearchScratch(lexicon);
        _text = new TextQuery(layout, lexicon, sounds, _scratch);
    }

    public SearchResult Search(IndexSnapshot snapshot, SearchRequest request)
    {
        var scope = request.Scope is { Count: > 0 } names ? Array.ConvertAll([.. names], _layout.Text) : [];
        _scratch.Begin(snapshot);
        try
        {
            return Search(request, scope);
        }
        finally
        {
            End(snapshot);
        }
    }

    public Explanation? Explain(IndexSnapshot snapshot, SearchRequest request, string id)
    {
        _scratch.Begin(snapshot);
        try
        {
            TextParser.Parse(request.Text ?? "", _parsed, _scratch);
            _text.Run(_parsed, best: 0, int.MaxValue);
            var (view, doc) = snapshot.Find(Encoding.UTF8.GetBytes(id));
            if (view < 0 || Find(_scratch.MatchesOf(view), doc) is not { } match)
            {
                return null;
            }

            var ranking = Ranking();
            var candidate = new Candidate(view, doc, match.Class, match.Score, 0);
            candidate = candidate with { Class = ranking.ClassOf(candidate) };
            return new ScoreExplainer(_layout, snapshot, _scratch).Explain(candidate, _text, ranking);
        }
        finally
        {
            End(snapshot);
        }
    }

    /// <summary>The words of a text.</summary>
    public string[] Words(string text)
    {
        _scratch.Text.Fold(text);
        _scratch.Tokens.Clear();
        _scratch.Analyzer.AnalyzeForQuery(_scratch.Text, _scratch.Tokens);
        var words = new string[_scratch.Tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _scratch.Text.Chars.Slice(_scratch.Tokens[i].Start, _scratch.Tokens[i].Length).ToString();
        }

        _scratch.Tokens.Clear();
        return words;
    }

    private static Match? Find(MatchList matches, int doc)
    {
        foreach (var match in matches.Matches)
        {
            if (match.Doc == doc)
            {
                return match;
            }
        }

        return null;
    }

    private void End(IndexSnapshot snapshot)
    {
        _scratch.End();
        _parsed.Begin("");
        GC.KeepAlive(snapshot);
    }

    private SearchResult Search(SearchRequest request, int[] scope)
    {
        var hasText = !string.IsNullOrWhiteSpace(request.Text);
        TextParser.Parse(hasText ? request.Text! : "", _parsed, _scratch);
        var text = hasText && scope.Length == 0 ? _text : null;
        var items = hasText && scope.Length > 0 ? new ItemQuery(_layout, _lexicon, scope, _parsed, _scratch) : null;
        if (hasText)
        {
            text?.Run(_parsed, IsOfTheBestAlone(request) ? SizeFor(request, TextRanking.Window + 1) : 0, request.TotalLimit);
            items?.Run();
        }
        else
        {
            FindAll();
        }

        var window = text is not null ? TextRanking.Window + 1 : items is not null ? ItemRanking.Window : 0;
        var collector = new Collector(_layout, _tables, request, SizeFor(request, window), _scratch);
        var (passed, isExact) = (0, true);
        for (var view = 0; view < _scratch.Snapshot.Views.Length; view++)
        {
            collector.Collect(view, _scratch.MatchesOf(view).Matches);
            passed += _scratch.MatchesOf(view).Passed;
            isExact &= !_scratch.MatchesOf(view).IsCut;
        }

        var best = collector.Best();
        var itemRanking = items is null ? null : new ItemRanking(_layout, _scratch.Snapshot, scope, items.Wanted, _scratch.Text);
        if (collector.Order.IsByRelevance && best.Length > 0)
        {
            if (text is not null)
            {
                Ranking().Rank(best, collector.Order);
            }

            itemRanking?.Rank(best[..Math.Min(best.Length, ItemRanking.Window)], collector.Order);
        }

        var highlighter = !request.Highlight ? null
            : text is not null ? new Highlighter(_layout, _lexicon, text.Highlights, _layout.ByWeight)
            : items is not null ? new Highlighter(
                _layout, _lexicon, items.Wanted, [.. _layout.ByWeight.Where(scope.Contains)], itemRanking!.Holds)
            : null;
        return new SearchResult(
            collector.Total + passed,
            Hits(request, best, highlighter),
            collector.Facets(request.MaxBuckets),
            _parsed.Truncated,
            isExact,
            text?.Correction);
    }

    private static bool IsOfTheBestAlone(SearchRequest request) => request.Sort.Kind == SearchSortKind.Relevance
        && request.Facets.Count == 0 && request.Filters.Count == 0 && request.Condition is null && !request.GroupSeries;

    // How many of the best are kept, of which so many are looked at closely.
    private static int SizeFor(SearchRequest request, int window)
    {
        var wanted = (int)Math.Min((long)request.Offset + request.Limit, int.MaxValue);
        var size = request.GroupSeries ? Math.Max(wanted, GroupedFrom) : wanted;
        return wanted > 0 && request.Sort.Kind == SearchSortKind.Relevance ? Math.Max(size, window) : size;
    }

    private TextRanking Ranking()
    {
        _nearness.Begin(_text.Words);
        return new TextRanking(_layout, _tables, _scratch.Snapshot, _parsed, _nearness);
    }

    private void FindAll()
    {
        for (var i = 0; i < _scratch.Snapshot.Views.Length; i++)
        {
            var (view, matches) = (_scratch.Snapshot.Views[i], _scratch.MatchesOf(i));
            matches.Clear();
            for (var doc = 0; doc < view.Segment.DocCount; doc++)
            {
                if (view.IsLive(doc))
                {
                    matches.Add(new Match(doc, MatchClass.None, 0));
                }
            }
        }
    }

    private SearchHit[] Hits(SearchRequest request, ReadOnlySpan<Candidate> best, Highlighter? highlighter)
    {
        var series = request.GroupSeries ? new SeriesGroups(_scratch.Snapshot, best) : null;
        var count = Math.Clamp((series?.Count ?? best.Length) - request.Offset, 0, request.Limit);
        var hits = count == 0 ? [] : new SearchHit[count];
        var (found, skip) = (0, request.Offset);
        for (var i = 0; found < hits.Length; i++)
        {
            if ((series is not null && !series.IsFirst(i)) || skip-- > 0)
            {
                continue;
            }

            var segment = _scratch.Snapshot.Views[best[i].View].Segment;
            hits[found++] = new SearchHit(
                segment.IdOf(best[i].Doc),
                (int)best[i].Class + (best[i].Score / (best[i].Score + 10.0)),
                highlighter?.Explain(segment, best[i].Doc) ?? [],
                series?.CountOf(i) ?? 1);
        }

        return hits;
    }
}
