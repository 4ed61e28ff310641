namespace Orleans;

/// <summary>The stages of a silo that startup tasks name.</summary>
public static class ServiceLifecycleStage
{
    /// <summary>The silo takes calls.</summary>
    public const int Active = 20000;
}
