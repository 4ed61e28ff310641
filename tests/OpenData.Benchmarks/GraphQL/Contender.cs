namespace OpenData.Benchmarks.GraphQL;

/// <summary>A server with the way it is asked, and what its rounds cost.</summary>
internal sealed class Contender(string name, BenchProcess process, Func<Uri, HttpRequestMessage> request)
{
    private readonly List<double> _microseconds = [];

    public string Name { get; } = name;

    public BenchProcess Process { get; } = process;

    public Func<Uri, HttpRequestMessage> Request { get; } = request;

    /// <summary>Median over the rounds, in microseconds a request.</summary>
    public double Median
    {
        get
        {
            var sorted = _microseconds.Order().ToList();
            return sorted[sorted.Count / 2];
        }
    }

    public async Task<double> Round(int requests, int connections)
    {
        var microseconds = await Process.Load(requests, connections, Request);
        _microseconds.Add(microseconds);
        return microseconds;
    }

    /// <summary>The median of the ratios of rounds: what disturbs the machine disturbs both.</summary>
    public double RatioTo(Contender other)
    {
        var ratios = _microseconds.Zip(other._microseconds, (ours, theirs) => ours / theirs).Order().ToList();
        return ratios[ratios.Count / 2];
    }
}
