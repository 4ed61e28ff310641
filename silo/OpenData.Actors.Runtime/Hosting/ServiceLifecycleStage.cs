namespace Orleans;

/// <summary>The stages of a silo that startup tasks name. All of them run when the silo takes calls, in this order.</summary>
public static class ServiceLifecycleStage
{
    /// <summary>Before all others.</summary>
    public const int First = int.MinValue;

    /// <summary>The runtime itself.</summary>
    public const int RuntimeInitialize = 2000;

    /// <summary>Its services.</summary>
    public const int RuntimeServices = 4000;

    /// <summary>Its storage.</summary>
    public const int RuntimeStorageServices = 6000;

    /// <summary>Its services for grains.</summary>
    public const int RuntimeGrainServices = 8000;

    /// <summary>What the application adds to the silo.</summary>
    public const int ApplicationServices = 10000;

    /// <summary>Just before <see cref="Active"/>.</summary>
    public const int BecomeActive = Active - 1;

    /// <summary>The silo takes calls.</summary>
    public const int Active = 20000;

    /// <summary>After all others.</summary>
    public const int Last = int.MaxValue;
}
