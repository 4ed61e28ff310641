using Orleans;

namespace OpenData.Actors.Tests.Samples.Voting;

[GenerateSerializer]
[Alias("samples.PollState")]
public sealed class PollState
{
    [Id(0)]
    public string Question { get; set; } = "";

    [Id(1)]
    public Dictionary<string, int> Votes { get; set; } = [];
}
