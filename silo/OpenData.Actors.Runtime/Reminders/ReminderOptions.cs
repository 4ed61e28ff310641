namespace Orleans.Hosting;

/// <summary>How reminders tick.</summary>
public sealed class ReminderOptions
{
    /// <summary>The shortest period that a grain may ask for; zero or more. What shall tick more often is a timer.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often each silo reads the table of reminders; positive.</summary>
    public TimeSpan RefreshReminderListPeriod { get; set; } = TimeSpan.FromMinutes(5);
}
