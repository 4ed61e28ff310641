namespace Orleans.Runtime;

/// <summary>The base of the errors that the actor runtime reports.</summary>
public class OrleansException : Exception
{
    /// <summary>An error without a message.</summary>
    public OrleansException()
    {
    }

    /// <summary>An error with a message for a person.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public OrleansException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
