namespace OpenData.Grains.Permits;

/// <summary>How many permits a token's calls at this silo will want soon, judged by those since the last question. Whoever
/// touches it holds the lock of its <see cref="TokenPermits"/>.</summary>
internal sealed class CallRate(TimeProvider time)
{
    // What a crash may waste.
    private const int Most = 10_000;

    private long? _since;
    private int _calls;
    private int _target;

    /// <summary>A call was asked for.</summary>
    public void Count() => _calls++;

    /// <summary>Whether so few idle permits are left that more should be asked for before they run out.</summary>
    public bool IsShort(int idle) => idle < _target / 4;

    /// <summary>The permits to ask for ahead, besides those that are idle; the count begins anew.</summary>
    public int Ahead(int idle)
    {
        // A second's worth, but no more than twice what was called, so that two quick calls do not look like a flood; the
        // first call says nothing of a rate.
        var elapsed = _since is { } since ? time.GetElapsedTime(since) : TimeSpan.MaxValue;
        _target = (int)Math.Min(Most, Math.Min(2L * _calls, _calls / Math.Max(elapsed.TotalSeconds, 1e-9)));
        _since = time.GetTimestamp();
        _calls = 0;
        return Math.Max(0, _target - idle);
    }
}
