namespace Orleans.Runtime;

/// <summary>A reminder could not be changed. Get its handle anew and try again.</summary>
public sealed class ReminderException : OrleansException
{
    /// <summary>Creates it.</summary>
    public ReminderException(string message)
        : base(message)
    {
    }
}
