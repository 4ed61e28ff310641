namespace OpenData.Chaos.Run;

/// <summary>Work for a cluster that is being broken, and the judgement of what the cluster has made of it.</summary>
internal interface ITrial
{
    /// <summary>Works until it is told to stop.</summary>
    Task Run(CancellationToken stop);

    /// <summary>Says what is wrong, once all silos serve again.</summary>
    Task<IReadOnlyList<string>> Judge();

    /// <summary>What was done, in a line.</summary>
    string Summary { get; }
}
