using OpenData.Search.Indexing;
using OpenData.Search.Scoring;

namespace OpenData.Search.Collecting;

/// <summary>Filters, counts and ranks what was found. A document that fails no filter is a hit and counts in every
/// facet; one that fails only the filter of one field counts in the facet of that field.</summary>
internal sealed class Collector
{
    private readonly IndexSnapshot _snapshot;
    private readonly KeywordFilter[] _filters;
    private readonly FacetCounter[] _facets;
    private readonly CandidateOrder _order;

    /// <param name="layout">The schema.</param>
    /// <param name="tables">The shared tables.</param>
    /// <param name="snapshot">The state that is searched.</param>
    /// <param name="request">What to filter and count.</param>
    /// <param name="size">How many candidates to keep.</param>
    /// <param name="room">Where to keep them.</param>
    public Collector(
        SchemaLayout layout, SharedTables tables, IndexSnapshot snapshot, SearchRequest request, int size, List<Candidate> room)
    {
        _snapshot = snapshot;
        _filters = request.Filters.Count == 0 ? [] : [.. request.Filters
            .Select(f => (Field: layout.Keyword(f.Key), Values: f.Value))
            .Where(f => f.Values.Count > 0)
            .Select(f => new KeywordFilter(f.Field, tables, f.Values))];
        _facets = request.Facets.Count == 0 ? [] : [.. request.Facets.Select(name => new FacetCounter(
            name,
            layout.Keyword(name),
            tables.Keywords[layout.Keyword(name)],
            request.Filters.TryGetValue(name, out var selected) ? selected : []))];
        _order = new CandidateOrder(layout, tables, snapshot, request.Sort);
        Top = new TopCandidates(size, _order, room);
    }

    /// <summary>How many documents passed all filters.</summary>
    public int Total { get; private set; }

    /// <summary>The best of them.</summary>
    public TopCandidates Top { get; }

    /// <summary>The order that they are kept in.</summary>
    public CandidateOrder Order => _order;

    public FacetResult[] Facets(int maxBuckets)
    {
        if (_facets.Length == 0)
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

        if (_filters.Length == 0)
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
        foreach (var filter in _filters)
        {
            filter.Enter(segment);
        }

        foreach (ref readonly var match in matches)
        {
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
    }

    private void Rank(int view, Segment segment, ReadOnlySpan<Match> matches)
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
            if (Top.Worst is not { } worst || match.Class > worst.Class
                || (match.Class == worst.Class && match.Score >= worst.Score))
            {
                Add(view, segment, match);
            }
        }
    }

    private void Add(int view, Segment segment, Match match) =>
        Top.Add(new Candidate(view, match.Doc, match.Class, match.Score, _order.ColumnOf(segment, match.Doc)));
}
