using System.Diagnostics.Metrics;
using OpenData.Contracts.Tokens;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>The meter <c>OpenData.Invoke</c>: calls of interfaces by their code, and what was asked of quotas.</summary>
internal sealed class InvokeMetrics
{
    private readonly Counter<long> _calls;
    private readonly Counter<long> _reservations;

    public InvokeMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("OpenData.Invoke");
        _calls = meter.CreateCounter<long>(
            "opendata.invoke.calls", "{call}", "Calls of interfaces, by the code of the answer (200, or one of /docs/api).");
        _reservations = meter.CreateCounter<long>(
            "opendata.invoke.reservations", "{call}", "Calls asked of quotas, by outcome; given_back are granted ones whose call failed.");
    }

    /// <summary>A call was answered.</summary>
    public void Answered(int code) => _calls.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>One call of a quota was asked for.</summary>
    public void Asked(TokenStatus status) => Count(status switch
    {
        TokenStatus.Good => "granted",
        TokenStatus.Spent => "spent",
        TokenStatus.Expired => "expired",
        _ => "unknown",
    });

    /// <summary>A granted call failed and does not count.</summary>
    public void GivenBack() => Count("given_back");

    private void Count(string outcome) => _reservations.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
