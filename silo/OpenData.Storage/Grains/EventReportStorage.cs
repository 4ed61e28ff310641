using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.EventReports;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.EventReports;
using OpenData.Storage.Model;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Grains;

/// <summary>Keeps reports of events in the table that operators search. A report is written once: of two writers of one report the
/// database takes the first. The ETag is its number.</summary>
/// <param name="reads">Reads.</param>
/// <param name="commits">Writes.</param>
public sealed class EventReportStorage(DatabaseReads reads, GroupCommit commits) : IGrainStorage
{
    /// <summary>The name under which grains ask for this storage.</summary>
    public const string Name = "event-reports";

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var key = grainId.Key.ToString()!;
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var (sender, number) = (key[..slash], key[(slash + 1)..]);
        var row = await reads.Read((context, token) => context.EventReports.AsNoTracking()
            .FirstOrDefaultAsync(each => each.Sender == sender && each.OtherTaskNum == number, token));
        state.RecordExists = row is not null;
        state.ETag = row?.Number.ToString(CultureInfo.InvariantCulture);
        if (row is not null)
        {
            state.State = new EventReportState { Stored = EventReportReader.StoredOf(row) };
        }
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var state = Typed(grainState);
        var written = state.State?.Stored ?? throw new InvalidOperationException($"{grainId} has no report to write.");
        if (state.ETag is not null)
        {
            throw new NotSupportedException($"{grainId} is stored, and reports are not changed.");
        }

        EventReportRow? row = null;
        await Storing.Guard(etag: null, () => commits.Commit(context =>
        {
            row = RowOf(written);
            context.Add(row);
            return Task.CompletedTask;
        }));
        state.RecordExists = true;
        state.ETag = row!.Number.ToString(CultureInfo.InvariantCulture);
        state.State = new EventReportState { Stored = written with { Number = row.Number } };
    }

    /// <summary>What was acknowledged is kept.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        throw new NotSupportedException($"{grainId} is kept.");

    private static EventReportRow RowOf(StoredEvent stored) => new()
    {
        Sender = stored.SenderId,
        OtherTaskNum = stored.Report.OtherTaskNum,
        ReceivedAt = stored.ReceivedAt.ToUnixTimeMilliseconds(),
        EventType = stored.Report.EventTypeCode,
        SearchText = $"{stored.SenderName} {stored.SenderId}".ToLowerInvariant(),
        Document = StoredJson.Write(stored),
    };

    private static IGrainState<EventReportState> Typed<T>(IGrainState<T> grainState) =>
        grainState as IGrainState<EventReportState> ?? throw new BadProviderConfigException(
            $"The storage '{Name}' keeps {nameof(EventReportState)}, not {typeof(T).Name}. Use another storage name.");
}
