using OpenData.Search.Indexing;
using OpenData.Search.Query;

namespace OpenData.Search.Collecting;

/// <summary>Filters, counts and ranks what was found, in one pass. A document that fails no filter is a hit and counts
/// in every facet; one that fails only the filter of one field counts in the facet of that field.</summary>
internal sealed class Collector
{
    private readonly KeywordFilter[] _filters;
    private readonly FacetCounter[] _facets;
    private readonly CandidateOrder _order;
    private readonly TopCandidates _top;
    private readonly SearchRequest _request;

    public Collector(SchemaLayout layout, SharedTables tables, SearchRequest request)
    {
        _request = request;
        _filters = [.. request.Filters
            .Select(f => (Field: layout.Keyword(f.Key), Values: f.Value))
            .Where(f => f.Values.Count > 0)
            .Select(f => new KeywordFilter(f.Field, tables, f.Values))];
        _facets = [.. request.Facets.Select(name => new FacetCounter(
            name,
            layout.Keyword(name),
            tables.Keywords[layout.Keyword(name)],
            request.Filters.TryGetValue(name, out var selected) ? selected : []))];
        _order = new CandidateOrder(layout, tables, request.Sort);
        _top = new TopCandidates((int)Math.Min((long)request.Offset + request.Limit, int.MaxValue), _order);
    }

    /// <summary>How many documents passed all filters.</summary>
    public int Total { get; private set; }

    /// <summary>The hits of the page, best first.</summary>
    public IEnumerable<Candidate> Page => _top.Sorted().Skip(_request.Offset);

    public IReadOnlyList<FacetResult> Facets => [.. _facets.Select(f => f.Result(_request.MaxBuckets))];

    public void Collect(MatchSet set)
    {
        var segment = set.View.Segment;
        foreach (var match in set.Matches)
        {
            var (failed, field) = (0, -1);
            foreach (var filter in _filters)
            {
                if (!filter.Accepts(segment, match.Doc))
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
                    facet.Count(segment, match.Doc);
                }
            }

            if (failed == 0)
            {
                Total++;
                _top.Add(_order.Read(segment, match));
            }
        }
    }
}
