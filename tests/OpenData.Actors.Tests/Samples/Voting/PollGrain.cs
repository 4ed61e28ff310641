using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Samples.Voting;

public sealed class PollGrain([PersistentState("poll", "votes")] IPersistentState<PollState> poll) : Grain, IPollGrain
{
    public async Task Open(string question, IReadOnlyList<string> options)
    {
        if (poll.RecordExists)
        {
            throw new InvalidOperationException($"The poll {this.GetPrimaryKeyString()} is open already.");
        }

        poll.State.Question = question;
        poll.State.Votes = options.ToDictionary(option => option, _ => 0);
        await poll.WriteStateAsync();
    }

    public async Task<PollResults> Vote(string choice)
    {
        if (!poll.State.Votes.TryGetValue(choice, out var votes))
        {
            throw new KeyNotFoundException($"'{choice}' is no option of the poll {this.GetPrimaryKeyString()}.");
        }

        poll.State.Votes[choice] = votes + 1;
        await poll.WriteStateAsync();
        return Results();
    }

    public Task<PollResults> GetResults() => Task.FromResult(Results());

    private PollResults Results() => new(poll.State.Question, new Dictionary<string, int>(poll.State.Votes));
}
