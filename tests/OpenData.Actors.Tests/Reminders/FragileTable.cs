using OpenData.Actors.Runtime.Reminders;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Reminders;

/// <summary>A table that the test can break, and whose reading it can hold after the rows are taken.</summary>
internal sealed class FragileTable : IReminderTable
{
    public InMemoryReminderTable Rows { get; } = new();

    public bool IsDown { get; set; }

    public Gate? Hold { get; set; }

    public async Task<IReadOnlyList<ReminderEntry>> ReadAll(CancellationToken cancellationToken = default)
    {
        if (IsDown)
        {
            throw new IOException("the table is down");
        }

        var rows = await Rows.ReadAll(cancellationToken);
        await (Hold?.PassAsync() ?? Task.CompletedTask);
        return rows;
    }

    public Task<IReadOnlyList<ReminderEntry>> ReadRows(GrainId grainId, CancellationToken cancellationToken = default) =>
        Rows.ReadRows(grainId, cancellationToken);

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName, CancellationToken cancellationToken = default) =>
        Rows.ReadRow(grainId, reminderName, cancellationToken);

    public Task<string> UpsertRow(ReminderEntry entry, CancellationToken cancellationToken = default) =>
        Rows.UpsertRow(entry, cancellationToken);

    public Task<bool> RemoveRow(
        GrainId grainId, string reminderName, string eTag, CancellationToken cancellationToken = default) =>
        Rows.RemoveRow(grainId, reminderName, eTag, cancellationToken);
}
