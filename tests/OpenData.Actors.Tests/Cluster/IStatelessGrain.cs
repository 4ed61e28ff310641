using Orleans;

namespace OpenData.Actors.Tests.Cluster;

public interface IStatelessGrain : IGrainWithIntegerKey
{
    Task<string> Where();

    Task<int> Meet(int others);
}
