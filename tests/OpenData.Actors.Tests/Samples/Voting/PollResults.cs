using Orleans;

namespace OpenData.Actors.Tests.Samples.Voting;

[GenerateSerializer]
[Immutable]
[Alias("samples.PollResults")]
public sealed record PollResults([property: Id(0)] string Question, [property: Id(1)] IReadOnlyDictionary<string, int> Votes);
