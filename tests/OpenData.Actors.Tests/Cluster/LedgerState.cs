namespace OpenData.Actors.Tests.Cluster;

public sealed class LedgerState
{
    public List<string> Operations { get; set; } = [];
}
