namespace Orleans.Runtime;

/// <summary>
/// A call would wait for a grain that itself waits for this call. The message prints the chain. Thrown at once where
/// <c>CallCycleOptions.FailAtOnce</c> is set, which is the default in Development; elsewhere such a call times out.
/// </summary>
public class CallCycleException : OrleansException
{
    /// <summary>An error with the chain of calls.</summary>
    public CallCycleException(string message)
        : base(message)
    {
    }
}
