using Orleans.Runtime;
using Orleans.Timers;

namespace Orleans;

/// <summary>The reminders of a grain: ticks that outlive its activation, and its silo.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Adds a reminder, or replaces the one of that name. The grain must implement <see cref="IRemindable"/>.</summary>
    /// <param name="grain">The grain itself.</param>
    /// <param name="reminderName">Unique in the grain.</param>
    /// <param name="dueTime">Until the first tick; zero or more.</param>
    /// <param name="period">Between ticks; at least the configured minimum, by default a minute. A reminder that shall tick
    /// once is unregistered in its first tick.</param>
    /// <exception cref="InvalidOperationException">The grain does not implement <see cref="IRemindable"/>.</exception>
    /// <exception cref="ArgumentException">A name or time is not allowed.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        Register(grain, reminderName, dueTime, period);

    /// <inheritdoc cref="RegisterOrUpdateReminder(Grain, string, TimeSpan, TimeSpan)"/>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        Register(grain, reminderName, dueTime, period);

    /// <summary>Ends a reminder for good.</summary>
    /// <exception cref="ReminderException">There is none, or it was registered again after this handle was made.</exception>
    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => Unregister(grain, reminder);

    /// <inheritdoc cref="UnregisterReminder(Grain, IGrainReminder)"/>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Unregister(grain, reminder);

    /// <summary>One of the grain's reminders by its name; null if there is none.</summary>
    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) => Get(grain, reminderName);

    /// <inheritdoc cref="GetReminder(Grain, string)"/>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName) => Get(grain, reminderName);

    /// <summary>All of the grain's reminders.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => GetAll(grain);

    /// <inheritdoc cref="GetReminders(Grain)"/>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => GetAll(grain);

    private static Task<IGrainReminder> Register(IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        var id = grain.GrainContext.GrainId;
        return grain is IRemindable
            ? Registry(grain).RegisterOrUpdateReminder(id, reminderName, dueTime, period)
            : throw new InvalidOperationException(
                $"Grain {id} cannot have reminders: {grain.GetType()} does not implement {nameof(IRemindable)}.");
    }

    private static Task Unregister(IGrainBase grain, IGrainReminder reminder)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentNullException.ThrowIfNull(reminder);
        return Registry(grain).UnregisterReminder(grain.GrainContext.GrainId, reminder);
    }

    private static Task<IGrainReminder?> Get(IGrainBase grain, string reminderName)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        return Registry(grain).GetReminder(grain.GrainContext.GrainId, reminderName);
    }

    private static Task<List<IGrainReminder>> GetAll(IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return Registry(grain).GetReminders(grain.GrainContext.GrainId);
    }

    private static IReminderRegistry Registry(IGrainBase grain) =>
        grain.GrainContext.ActivationServices.GetService(typeof(IReminderRegistry)) as IReminderRegistry
        ?? throw new OrleansConfigurationException(
            "This silo has no reminders: configure a table with UseInMemoryReminderService or one that outlives the silo.");
}
