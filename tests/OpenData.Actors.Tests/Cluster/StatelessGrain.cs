using Orleans;
using Orleans.Concurrency;

namespace OpenData.Actors.Tests.Cluster;

[StatelessWorker(3)]
public sealed class StatelessGrain(Meeting meeting) : Grain, IStatelessGrain
{
    public Task<string> Where() => Task.FromResult(RuntimeIdentity);

    public async Task<int> Meet(int others)
    {
        await meeting.Arrive(others);
        return GetHashCode();
    }
}
