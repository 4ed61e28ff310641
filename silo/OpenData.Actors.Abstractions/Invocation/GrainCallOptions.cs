namespace Orleans.CodeGeneration;

/// <summary>How a request may be admitted, from the attributes of the interface method.</summary>
[Flags]
public enum GrainCallOptions
{
    /// <summary>One at a time.</summary>
    None = 0,

    /// <summary>May run beside other read-only requests.</summary>
    ReadOnly = 1,

    /// <summary>May run beside anything.</summary>
    AlwaysInterleave = 2,

    /// <summary>Nobody waits for the answer.</summary>
    OneWay = 4,
}
