namespace Orleans.Runtime;

/// <summary>The stages of an activation that have a meaning of their own.</summary>
public static class GrainLifecycleStage
{
    /// <summary>Before all others.</summary>
    public const int First = int.MinValue;

    /// <summary>Persistent state is read.</summary>
    public const int SetupState = 1000;

    /// <summary><c>OnActivateAsync</c> and, on the way down, <c>OnDeactivateAsync</c>.</summary>
    public const int Activate = 2000;

    /// <summary>After all others.</summary>
    public const int Last = int.MaxValue;
}
