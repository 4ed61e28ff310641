namespace OpenData.Benchmarks.Invoke;

/// <summary>What came of a load.</summary>
internal sealed class LoadResult
{
    private readonly List<TimeSpan> _answered = [];

    /// <summary>Processor time of the server for a request.</summary>
    public TimeSpan Cpu { get; private init; }

    public TimeSpan Elapsed { get; private init; }

    /// <summary>Requests that were answered 200.</summary>
    public int Answered => _answered.Count;

    /// <summary>Requests that were told to come again: 503.</summary>
    public int Shed { get; private set; }

    public double PerSecond => Answered / Elapsed.TotalSeconds;

    public static LoadResult Sum(IEnumerable<LoadResult> parts, TimeSpan cpu, TimeSpan elapsed)
    {
        var sum = new LoadResult { Cpu = cpu, Elapsed = elapsed };
        foreach (var part in parts)
        {
            sum._answered.AddRange(part._answered);
            sum.Shed += part.Shed;
        }

        sum._answered.Sort();
        return sum;
    }

    public void Add(int status, TimeSpan latency)
    {
        switch (status)
        {
            case 200:
                _answered.Add(latency);
                break;
            case 503:
                Shed++;
                break;
            default:
                throw new InvalidOperationException($"A request was answered {status}.");
        }
    }

    /// <summary>The latency that a share of the answered requests did not exceed.</summary>
    public TimeSpan Percentile(double share) => _answered[(int)Math.Min(_answered.Count - 1, share * _answered.Count)];
}
