using System.Diagnostics.Metrics;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>How long turns take. Recording each one would cost a fifth of a call, so a sample is recorded: those that end at
/// a moment whose lowest bits are zero, which has nothing to do with how long they took. Turns that took longer than the
/// warning threshold are counted without exception.</summary>
internal sealed class TurnTimes
{
    private const long SampleMask = 63;

    private static readonly InstrumentAdvice<double> Advice = new()
    {
        HistogramBucketBoundaries = [0.00001, 0.00003, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    };

    private readonly TimeProvider _time;
    private readonly Histogram<double> _sampled;
    private readonly Counter<long> _long;

    public TurnTimes(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = ActorMetrics.MeterOf(meters);
        _sampled = meter.CreateHistogram(
            "opendata.actors.turn.duration", "s", "Time of a sample of turns, code between two awaits of a grain.",
            tags: null, advice: Advice);
        _long = meter.CreateCounter<long>(
            "opendata.actors.turns.long", "{turn}", "Turns that took longer than the warning threshold.");
    }

    /// <summary>A turn has ended.</summary>
    /// <param name="started">Its timestamp of the <see cref="TimeProvider"/>.</param>
    /// <param name="ended">That of its end.</param>
    public void Ran(long started, long ended)
    {
        if ((ended & SampleMask) == 0)
        {
            _sampled.Record(_time.GetElapsedTime(started, ended).TotalSeconds);
        }
    }

    /// <summary>A turn took too long.</summary>
    public void WasLong() => _long.Add(1);
}
