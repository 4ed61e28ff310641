namespace Orleans.Concurrency;

/// <summary>
/// A public static method of the class, taking an <c>IInvokable</c> and returning <c>bool</c>, decides which requests may
/// interleave with all others: such a request starts at any time, and others start while it runs. It is asked once for each
/// request, before it waits, on any thread; so it reads the request and nothing else.
/// </summary>
/// <param name="callbackMethodName">The name of that method.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayInterleaveAttribute(string callbackMethodName) : Attribute
{
    internal string CallbackMethodName { get; } = callbackMethodName;
}
