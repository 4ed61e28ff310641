using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>What grains ask about their reminders: it changes the table first and then this silo's timers, so that the
/// grain is answered when its reminder is durable.</summary>
internal sealed class ReminderRegistry(
    IReminderTable table, ReminderService service, TimeProvider time, IOptions<ReminderOptions> options) : IReminderRegistry
{
    public async Task<IGrainReminder> RegisterOrUpdateReminder(
        GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        CheckInGrain();
        ArgumentException.ThrowIfNullOrEmpty(reminderName);
        var now = time.GetUtcNow().UtcDateTime;
        CheckTimes(reminderName, now, dueTime, period);
        var entry = new ReminderEntry
        {
            GrainId = callingGrainId,
            ReminderName = reminderName,
            StartAt = now + dueTime,
            Period = period,
        };
        entry.ETag = await table.UpsertRow(entry);
        service.Put(entry);
        return Handle(entry);
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        CheckInGrain();
        if (reminder is not GrainReminder handle || handle.GrainId != callingGrainId)
        {
            throw new ArgumentException($"The reminder is not one of grain {callingGrainId}.", nameof(reminder));
        }

        if (!await table.RemoveRow(handle.GrainId, handle.ReminderName, handle.ETag))
        {
            throw new ReminderException(
                $"Reminder '{handle.ReminderName}' of grain {handle.GrainId} was not ended: there is none, or it was registered "
                + "again after this handle was made. Get the reminder and try again.");
        }

        service.Remove(handle.GrainId, handle.ReminderName);
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName)
    {
        CheckInGrain();
        ArgumentException.ThrowIfNullOrEmpty(reminderName);
        return await table.ReadRow(callingGrainId, reminderName) is { } entry ? Handle(entry) : null;
    }

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId)
    {
        CheckInGrain();
        return [.. (await table.ReadRows(callingGrainId)).Select(Handle)];
    }

    private static IGrainReminder Handle(ReminderEntry entry) =>
        new GrainReminder(entry.GrainId, entry.ReminderName, entry.ETag!);

    private static void CheckInGrain()
    {
        if (RuntimeContext.Current is null)
        {
            throw new InvalidOperationException(
                "Reminders belong to a grain: use them in its methods, and not on a thread of the pool.");
        }
    }

    private void CheckTimes(string reminderName, DateTime now, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > DateTime.MaxValue - now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(dueTime), dueTime, $"The first tick of reminder '{reminderName}' must be now or later, and not never.");
        }

        if (period <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(
                nameof(period), period, $"The period of reminder '{reminderName}' must be positive. There are no reminders that "
                + "tick once: unregister it in its first tick.");
        }

        if (period < options.Value.MinimumReminderPeriod)
        {
            throw new ArgumentException(
                $"The period {period} of reminder '{reminderName}' is below the minimum of {options.Value.MinimumReminderPeriod}: "
                + "use a timer.",
                nameof(period));
        }
    }
}
