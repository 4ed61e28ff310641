using Orleans.Runtime;

namespace Orleans.Timers;

/// <summary>The reminders of grains, as grains ask for them. Used in the turns of a grain only.</summary>
public interface IReminderRegistry
{
    /// <summary>Adds a reminder, or replaces the one of that name.</summary>
    /// <param name="callingGrainId">The grain, which implements <see cref="IRemindable"/>.</param>
    /// <param name="reminderName">Not empty.</param>
    /// <param name="dueTime">Until the first tick; zero or more.</param>
    /// <param name="period">Between ticks; at least the configured minimum.</param>
    /// <exception cref="ArgumentException">A name or time is not allowed.</exception>
    Task<IGrainReminder> RegisterOrUpdateReminder(
        GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period);

    /// <summary>Ends a reminder for good.</summary>
    /// <exception cref="ReminderException">There is none, or it was registered again after this handle was made.</exception>
    Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder);

    /// <summary>One by its name; null if there is none.</summary>
    Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName);

    /// <summary>All of the grain.</summary>
    Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId);
}
