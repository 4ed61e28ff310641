namespace Orleans.Runtime;

/// <summary>The silo cannot start as it is configured; the message lists everything that is wrong.</summary>
public class OrleansConfigurationException : OrleansException
{
    /// <summary>An error with a message for a person.</summary>
    public OrleansConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public OrleansConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
