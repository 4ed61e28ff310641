using OpenData.Search.Indexing;
using OpenData.Search.Query;
using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>Filters, counts and ranks what was found. A document that fails no filter is a hit and counts in every
/// facet; one that fails only the filter of one field counts in the facet of that field.</summary>
internal ref struct Collector
{
    private readonly IndexSnapshot _snapshot;
    private readonly ConditionFilter? _condition;
    private readonly ReadOnlySpan<KeywordFilter> _filters;
    private readonly ReadOnlySpan<FacetCounter> _facets;
    private readonly CandidateOrder _order;
    private readonly TopCandidates _top;

    /// <param name="layout">The schema.</param>
    /// <param name="tables">The shared tables.</param>
    /// <param name="request">What to filter and count.</param>
    /// <param name="size">How many candidates to keep.</param>
    /// <param name="scratch">Work space.</param>
    public Collector(SchemaLayout layout, SharedTables tables, SearchRequest request, int size, SearchScratch scratch)
    {
        _snapshot = scratch.Snapshot;
        if (request.Filters.Count > 0)
        {
            foreach (var (name, values) in request.Filters)
            {
                var field = layout.Keyword(name);
                if (values.Count > 0)
                {
                    scratch.Filters.Next().Begin(field, tables, values);
                }
            }
        }

        _condition = request.Condition is null ? null : new ConditionFilter(layout, tables, request.Condition);
        for (var i = 0; i < request.Facets.Count; i++)
        {
            var (name, field) = (request.Facets[i], layout.Keyword(request.Facets[i]));
            scratch.Facets.Next().Begin(
                name, field, tables.Keywords[field], request.Filters.TryGetValue(name, out var selected) ? selected : []);
        }

        _filters = scratch.Filters.Lent;
        _facets = scratch.Facets.Lent;
        _order = new CandidateOrder(layout, tables, _snapshot, request.Sort);
        _top = new TopCandidates(size, _order, scratch.Candidates);
    }

    /// <summary>How many documents passed all filters.</summary>
    public int Total { get; private set; }

    /// <summary>The order that candidates are kept in.</summary>
    public readonly CandidateOrder Order => _order;

    /// <summary>The best of the documents, best first. Ends the collecting.</summary>
    public readonly Span<Candidate> Best() => _top.Sorted();

    /// <summary>The values of the facets that were asked for.</summary>
    public readonly FacetResult[] Facets(int maxBuckets)
    {
        if (_facets.IsEmpty)
        {
            return [];
        }

        var results = new FacetResult[_facets.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = _facets[i].Result(maxBuckets);
        }

        return results;
    }

    /// <summary>Takes what was found in a segment.</summary>
    public void Collect(int view, ReadOnlySpan<Match> matches)
    {
        var segment = _snapshot.Views[view].Segment;
        foreach (var facet in _facets)
        {
            facet.Enter(segment);
        }

        if (_filters.Length == 0 && _condition is null)
        {
            foreach (var facet in _facets)
            {
                facet.Count(matches);
            }

            Total += matches.Length;
            Rank(view, segment, matches);
        }
        else
        {
            Filter(view, segment, matches);
        }

        foreach (var facet in _facets)
        {
            facet.Leave();
        }
    }

    private void Filter(int view, Segment segment, ReadOnlySpan<Match> matches)
    {
        _condition?.Enter(segment);
        foreach (var filter in _filters)
        {
            filter.Enter(segment);
        }

        foreach (ref readonly var match in matches)
        {
            if (_condition is not null && !_condition.Accepts(match.Doc))
            {
                continue;
            }

            var (failed, field) = (0, -1);
            foreach (var filter in _filters)
            {
                if (!filter.Accepts(match.Doc))
                {
                    failed++;
                    field = filter.Field;
                }
            }

            if (failed > 1)
            {
                continue;
            }

            foreach (var facet in _facets)
            {
                if (failed == 0 || facet.Field == field)
                {
                    facet.Count(match.Doc);
                }
            }

            if (failed == 0)
            {
                Total++;
                Add(view, segment, match);
            }
        }

        foreach (var filter in _filters)
        {
            filter.Leave();
        }
    }

    private readonly void Rank(int view, Segment segment, ReadOnlySpan<Match> matches)
    {
        if (!_order.IsByRelevance)
        {
            foreach (ref readonly var match in matches)
            {
                Add(view, segment, match);
            }

            return;
        }

        foreach (ref readonly var match in matches)
        {
            // Most are worse than what is kept: told without reading anything more.
            if (_top.Worst is not { } worst || match.Class > worst.Class
                || (match.Class == worst.Class && match.Score >= worst.Score))
            {
                Add(view, segment, match);
            }
        }
    }

    private readonly void Add(int view, Segment segment, Match match) =>
        _top.Add(new Candidate(view, match.Doc, match.Class, match.Score, _order.ColumnOf(segment, match.Doc)));
}
