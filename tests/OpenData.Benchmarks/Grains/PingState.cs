namespace OpenData.Benchmarks.Grains;

/// <summary>What is written.</summary>
public sealed class PingState
{
    /// <summary>The last number.</summary>
    public int Number { get; set; }
}
