using System.Diagnostics.Metrics;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>Counts the calls of this silo that no grain answered.</summary>
internal sealed class CallFailures(IMeterFactory meters)
{
    private static readonly KeyValuePair<string, object?> Timeout = new("reason", "timeout");
    private static readonly KeyValuePair<string, object?> Unavailable = new("reason", "unavailable");

    private readonly Counter<long> _unanswered = ActorMetrics.MeterOf(meters).CreateCounter<long>(
        "opendata.actors.calls.unanswered", "{call}", "Calls of this silo that no grain answered, by reason.");

    /// <summary>The time limit of a call is over.</summary>
    public void TimedOut() => _unanswered.Add(1, Timeout);

    /// <summary>A call has failed; it is counted if no silo could run it.</summary>
    public void Rejected(Exception reason)
    {
        if (reason is SiloUnavailableException)
        {
            _unanswered.Add(1, Unavailable);
        }
    }
}
