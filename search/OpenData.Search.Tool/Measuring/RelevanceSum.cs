using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Measuring;

/// <summary>Adds up ranks of answers, query after query.</summary>
internal sealed class RelevanceSum
{
    private const int Depth = 10;
    private const int Grade = 3;
    private const int WeakGrade = 1;

    private int _queries;
    private int _named;
    private int _zeroHits;
    private int _first;
    private int _found;
    private double _reciprocal;
    private double _gain;

    /// <summary>Adds one query and what it found.</summary>
    public void Add(BenchQuery query, SearchResult result)
    {
        _queries++;
        _zeroHits += result.Total == 0 ? 1 : 0;
        if (query.Answers.Count == 0)
        {
            return;
        }

        _named++;
        var (rank, gain) = (0, 0.0);
        for (var i = 0; i < Math.Min(Depth, result.Hits.Count); i++)
        {
            var id = result.Hits[i].Id;
            var answer = query.Answers.Contains(id);
            gain += (answer ? Grade : query.WeakAnswers.Contains(id) ? WeakGrade : 0) / Math.Log2(i + 2);
            rank = answer && rank == 0 ? i + 1 : rank;
        }

        _gain += gain / Ideal(query);
        _reciprocal += rank > 0 ? 1.0 / rank : 0;
        _first += rank == 1 ? 1 : 0;
        _found += rank > 0 ? 1 : 0;
    }

    /// <summary>The means so far.</summary>
    public Relevance Mean() => new(
        _queries, _named, Share(_reciprocal), Share(_first), Share(_found), Share(_gain), _zeroHits);

    private static double Ideal(BenchQuery query)
    {
        var ideal = 0.0;
        for (var i = 0; i < Math.Min(Depth, query.Answers.Count + query.WeakAnswers.Count); i++)
        {
            ideal += (i < query.Answers.Count ? Grade : WeakGrade) / Math.Log2(i + 2);
        }

        return ideal;
    }

    private double? Share(double sum) => _named == 0 ? null : Math.Round(sum / _named, 4);
}
