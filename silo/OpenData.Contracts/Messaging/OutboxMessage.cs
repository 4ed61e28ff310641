using Orleans;

namespace OpenData.Contracts.Messaging;

/// <summary>A message in the outbox.</summary>
/// <param name="Kind">By what it would have gone.</param>
/// <param name="To">The number or the address.</param>
/// <param name="Subject">Of a mail; null for a short message.</param>
/// <param name="Content">The text.</param>
/// <param name="SentAt">When.</param>
[GenerateSerializer, Immutable, Alias("opendata.OutboxMessage")]
public sealed record OutboxMessage(
    [property: Id(0)] OutboxKind Kind,
    [property: Id(1)] string To,
    [property: Id(2)] string? Subject,
    [property: Id(3)] string Content,
    [property: Id(4)] DateTimeOffset SentAt);
