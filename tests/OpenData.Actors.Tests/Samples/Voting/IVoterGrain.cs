using Orleans;

namespace OpenData.Actors.Tests.Samples.Voting;

/// <summary>A person, who has one vote in each poll.</summary>
public interface IVoterGrain : IGrainWithGuidKey
{
    Task<PollResults> Vote(IPollGrain poll, string choice);
}
