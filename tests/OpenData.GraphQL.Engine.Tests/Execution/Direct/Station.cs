namespace OpenData.GraphQL.Engine.Tests.Execution.Direct;

/// <summary>Has a property of each C# type that is written without its scalar, and one that fails.</summary>
public sealed record Station(
    [property: ID] string Id,
    string? Note,
    int Count,
    int? Spare,
    long Total,
    double Level,
    bool IsOpen,
    bool? IsPaid,
    DateOnly Since,
    DateOnly? Until,
    DateTimeOffset SeenAt,
    DayOfWeek ClosedOn,
    IReadOnlyList<string?> Tags)
{
    public string Broken => Id.Length > 0 ? throw new GraphQLException("out of order") : Id;
}
