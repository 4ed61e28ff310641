using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Samples.Voting;

public sealed class VoterGrain([PersistentState("voted", "votes")] IPersistentState<HashSet<string>> voted) : Grain, IVoterGrain
{
    public async Task<PollResults> Vote(IPollGrain poll, string choice)
    {
        var name = poll.GetPrimaryKeyString();
        if (!voted.State.Add(name))
        {
            throw new InvalidOperationException($"{this.GetPrimaryKey()} has voted in the poll {name}.");
        }

        await voted.WriteStateAsync();
        try
        {
            return await poll.Vote(choice);
        }
        catch (KeyNotFoundException)
        {
            voted.State.Remove(name);
            await voted.WriteStateAsync();
            throw;
        }
    }
}
