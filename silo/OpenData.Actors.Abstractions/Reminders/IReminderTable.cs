using Orleans.Runtime;

namespace Orleans;

/// <summary>Where the definitions of reminders are kept. Ticks are not.</summary>
public interface IReminderTable
{
    /// <summary>All reminders.</summary>
    Task<IReadOnlyList<ReminderEntry>> ReadAll(CancellationToken cancellationToken = default);

    /// <summary>Those of one grain.</summary>
    Task<IReadOnlyList<ReminderEntry>> ReadRows(GrainId grainId, CancellationToken cancellationToken = default);

    /// <summary>One by its name; null if there is none.</summary>
    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName, CancellationToken cancellationToken = default);

    /// <summary>Adds it, or replaces the one of that name.</summary>
    /// <returns>The new ETag.</returns>
    Task<string> UpsertRow(ReminderEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Removes one.</summary>
    /// <returns>False where there is none of that name with that ETag.</returns>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag, CancellationToken cancellationToken = default);
}
