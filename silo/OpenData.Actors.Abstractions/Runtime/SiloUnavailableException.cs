namespace Orleans.Runtime;

/// <summary>The call was refused because the silo has not started or is stopping. It did not run.</summary>
public class SiloUnavailableException : OrleansException
{
    /// <summary>An error with a message for a person.</summary>
    public SiloUnavailableException(string message)
        : base(message)
    {
    }
}
