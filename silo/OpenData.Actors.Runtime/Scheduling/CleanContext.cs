namespace OpenData.Actors.Runtime.Scheduling;

/// <summary>The execution context in which nothing flows.</summary>
internal static class CleanContext
{
    private static readonly ExecutionContext Context = Capture();

    /// <summary>Runs something without what flows with the calling code, which has it again afterwards.</summary>
    public static void Run(ContextCallback callback, object state) => ExecutionContext.Run(Context, callback, state);

    /// <summary>Drops what flows with the running code, up to where its thread or its method puts back what it had.</summary>
    public static void Enter() => ExecutionContext.Restore(Context);

    // A thread that takes nothing over from its maker has it.
    private static ExecutionContext Capture()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return context!;
    }
}
