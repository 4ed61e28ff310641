using OpenData.Search.Collecting;
using OpenData.Search.Highlighting;
using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Query;

/// <summary>Runs searches: text to matches, matches to candidates, the best candidates looked at closely, the page
/// shown.</summary>
internal sealed class Searcher(SchemaLayout layout, Lexicon lexicon, SharedTables tables)
{
    private const int GroupedFrom = 1000; // a series is gathered from so many of the best documents

    private readonly SoundTable _sounds = new(lexicon);
    private readonly SearchScratch.Pool _scratches = new(lexicon);

    public SearchResult Search(IndexSnapshot snapshot, SearchRequest request)
    {
        var scope = request.Scope is { Count: > 0 } names ? Array.ConvertAll([.. names], layout.Text) : [];
        var scratch = _scratches.Rent();
        try
        {
            return Search(snapshot, request, scope, scratch);
        }
        finally
        {
            _scratches.Return(scratch);
            GC.KeepAlive(snapshot);
        }
    }

    public Explanation? Explain(IndexSnapshot snapshot, SearchRequest request, string id)
    {
        var scratch = _scratches.Rent();
        try
        {
            var parsed = TextParser.Parse(request.Text ?? "");
            var query = new TextQuery(snapshot, layout, lexicon, _sounds, parsed, scratch);
            query.Run();
            var (view, doc) = snapshot.Find(System.Text.Encoding.UTF8.GetBytes(id));
            if (view < 0 || Find(scratch.MatchesOf(view), doc) is not { } match)
            {
                return null;
            }

            var ranking = new TextRanking(layout, tables, snapshot, query, parsed, scratch);
            var candidate = new Candidate(view, doc, match.Class, match.Score, 0);
            candidate = candidate with { Class = ranking.ClassOf(candidate) };
            return new ScoreExplainer(layout, snapshot, scratch).Explain(candidate, query, ranking);
        }
        finally
        {
            _scratches.Return(scratch);
            GC.KeepAlive(snapshot);
        }
    }

    /// <summary>The words of a text.</summary>
    public string[] Words(string text)
    {
        var scratch = _scratches.Rent();
        scratch.Text.Fold(text);
        scratch.Tokens.Clear();
        scratch.Analyzer.AnalyzeForQuery(scratch.Text, scratch.Tokens);
        var words = new string[scratch.Tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = scratch.Text.Chars.Slice(scratch.Tokens[i].Start, scratch.Tokens[i].Length).ToString();
        }

        scratch.Tokens.Clear();
        _scratches.Return(scratch);
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

    private SearchResult Search(IndexSnapshot snapshot, SearchRequest request, int[] scope, SearchScratch scratch)
    {
        var parsed = string.IsNullOrWhiteSpace(request.Text) ? null : TextParser.Parse(request.Text);
        var text = parsed is not null && scope.Length == 0 ? new TextQuery(snapshot, layout, lexicon, _sounds, parsed, scratch) : null;
        var items = parsed is not null && scope.Length > 0
            ? new ItemQuery(snapshot, layout, lexicon, scope, parsed, scratch)
            : null;
        text?.Run();
        items?.Run();
        var wanted = (int)Math.Min((long)request.Offset + request.Limit, int.MaxValue);
        var size = request.GroupSeries ? Math.Max(wanted, GroupedFrom) : wanted;
        if (wanted > 0 && request.Sort.Kind == SearchSortKind.Relevance)
        {
            size = Math.Max(size, text is not null ? TextRanking.Window + 1 : items is not null ? ItemRanking.Window : 0);
        }

        var collector = new Collector(layout, tables, snapshot, request, size, scratch.Candidates);
        for (var view = 0; view < snapshot.Views.Length; view++)
        {
            var matches = scratch.MatchesOf(view);
            if (parsed is null)
            {
                AddAll(snapshot.Views[view], matches);
            }

            collector.Collect(view, matches.Matches);
        }

        var best = collector.Top.Sorted();
        var itemRanking = items is null ? null : new ItemRanking(layout, snapshot, scope, items.Wanted, scratch.Text);
        if (collector.Order.IsByRelevance && best.Length > 0)
        {
            if (text is not null)
            {
                new TextRanking(layout, tables, snapshot, text, parsed!, scratch)
                    .Rank(best, collector.Order);
            }

            itemRanking?.Rank(best[..Math.Min(best.Length, ItemRanking.Window)], collector.Order);
        }

        var highlighter = !request.Highlight || parsed is null ? null
            : text is not null ? new Highlighter(layout, lexicon, text.Highlights, layout.ByWeight)
            : new Highlighter(layout, lexicon, items!.Wanted, [.. layout.ByWeight.Where(scope.Contains)], itemRanking!.Holds);
        return new SearchResult(
            collector.Total,
            Hits(snapshot, request, best, highlighter),
            collector.Facets(request.MaxBuckets),
            parsed?.Truncated ?? false,
            TotalIsExact: true,
            text?.Correction);
    }

    private static void AddAll(SegmentView view, MatchList matches)
    {
        matches.Clear();
        for (var doc = 0; doc < view.Segment.DocCount; doc++)
        {
            if (view.IsLive(doc))
            {
                matches.Add(new Match(doc, MatchClass.None, 0));
            }
        }
    }

    private static List<SearchHit> Hits(
        IndexSnapshot snapshot, SearchRequest request, Span<Candidate> best, Highlighter? highlighter)
    {
        var hits = new List<SearchHit>(Math.Clamp(best.Length - request.Offset, 0, request.Limit));
        var series = request.GroupSeries ? new SeriesGroups(snapshot, best) : null;
        var skip = request.Offset;
        for (var i = 0; i < best.Length && hits.Count < request.Limit; i++)
        {
            if ((series is not null && !series.IsFirst(i)) || skip-- > 0)
            {
                continue;
            }

            var segment = snapshot.Views[best[i].View].Segment;
            hits.Add(new SearchHit(
                segment.IdOf(best[i].Doc),
                (int)best[i].Class + (best[i].Score / (best[i].Score + 10.0)),
                highlighter?.Explain(segment, best[i].Doc) ?? [],
                series?.CountOf(i) ?? 1));
        }

        return hits;
    }
}
