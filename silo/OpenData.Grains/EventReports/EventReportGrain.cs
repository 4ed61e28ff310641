using OpenData.Contracts.EventReports;
using OpenData.Storage.Grains;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Grains.EventReports;

/// <summary>Owns one report of one sender.</summary>
public sealed class EventReportGrain(
    [PersistentState("event-report", EventReportStorage.Name)] IPersistentState<EventReportState> state,
    TimeProvider time) : Grain, IEventReportGrain
{
    /// <inheritdoc/>
    public Task<StoredEvent?> Read() => Task.FromResult(state.State.Stored);

    /// <inheritdoc/>
    public async Task<StoredEvent> Take(string senderName, EventReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        DeactivateOnIdle(); // A report is sent once, and again only where its answer was lost.
        var key = this.GetPrimaryKeyString();
        var senderId = key[..key.IndexOf('/', StringComparison.Ordinal)];
        if (key != IEventReportGrain.KeyOf(senderId, report.OtherTaskNum))
        {
            throw new ArgumentException($"The report has another number than {key}.", nameof(report));
        }

        if (state.State.Stored is { } stored)
        {
            return stored;
        }

        await state.Store(new EventReportState
        {
            Stored = new StoredEvent(Number: 0, senderId, senderName, time.GetUtcNow(), report),
        });
        return state.State.Stored!;
    }
}
