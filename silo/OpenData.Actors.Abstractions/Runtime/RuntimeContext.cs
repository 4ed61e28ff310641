namespace Orleans.Runtime;

/// <summary>Where the calling code runs.</summary>
internal static class RuntimeContext
{
    /// <summary>The activation whose turn this is, or null on any other thread and after <c>ConfigureAwait(false)</c>.</summary>
    public static IGrainContext? Current => (TaskScheduler.Current as IActivationScheduler)?.Context;
}
