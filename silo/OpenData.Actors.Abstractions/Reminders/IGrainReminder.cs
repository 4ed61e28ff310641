namespace Orleans.Runtime;

/// <summary>A handle of a registered reminder. It goes stale when the reminder is registered again.</summary>
public interface IGrainReminder
{
    /// <summary>The name, unique in its grain.</summary>
    string ReminderName { get; }
}
