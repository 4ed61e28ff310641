using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>
/// What a silo says of the permits it holds under a token. It states all there is, never a difference: a report that is
/// lost is made good by the next, and one that arrives late is known by its number.
/// </summary>
/// <param name="Account">Names the account; made up by the silo, for one day at most.</param>
/// <param name="Number">1 for the report that opens the account, then greater than every one before.</param>
/// <param name="Spent">Calls that succeeded, since the account was opened.</param>
/// <param name="InUse">Permits of calls that are under way.</param>
/// <param name="Idle">Permits that no call has. What is missing of those granted was given back.</param>
/// <param name="Waiting">Calls that wait for a permit.</param>
/// <param name="Ahead">Permits that would be welcome for calls to come.</param>
/// <param name="Closes">Whether this is the last report: nothing is in use, idle or waiting.</param>
[GenerateSerializer, Immutable, Alias("opendata.PermitReport")]
public sealed record PermitReport(
    [property: Id(0)] Guid Account,
    [property: Id(1)] long Number,
    [property: Id(2)] int Spent,
    [property: Id(3)] int InUse,
    [property: Id(4)] int Idle,
    [property: Id(5)] int Waiting,
    [property: Id(6)] int Ahead,
    [property: Id(7)] bool Closes);
