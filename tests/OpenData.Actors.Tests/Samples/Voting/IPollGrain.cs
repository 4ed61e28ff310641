using Orleans;
using Orleans.Concurrency;

namespace OpenData.Actors.Tests.Samples.Voting;

public interface IPollGrain : IGrainWithStringKey
{
    Task Open(string question, IReadOnlyList<string> options);

    Task<PollResults> Vote(string choice);

    [ReadOnly]
    Task<PollResults> GetResults();
}
