namespace OpenData.GraphQL.Api.Operations;

/// <summary>How far the index of a silo is behind the change feed.</summary>
/// <param name="Position">The line of the feed that the index holds.</param>
/// <param name="Lag">Lines that it lacks.</param>
/// <param name="LagSeconds">Seconds for which the oldest of these has been known.</param>
/// <param name="UnreadSeconds">Seconds since the end of the feed was last read; more than a few mean that the database does
/// not answer.</param>
public sealed record FeedState(long Position, long Lag, double LagSeconds, double UnreadSeconds);
