using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Operations;

/// <summary>A silo of the membership view.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where other silos reach it.</param>
/// <param name="Generation">Which start of it this is; grows with each.</param>
/// <param name="Status">What it does.</param>
/// <param name="Since">When it joined.</param>
/// <param name="IsAnswering">Whether it is the one that answers this query.</param>
/// <param name="Report">What it says of itself; null when it has not reported lately.</param>
[GraphQLName("Silo")]
public sealed record OperatedSilo(
    string Name,
    string Address,
    long Generation,
    SiloState Status,
    DateTimeOffset Since,
    bool IsAnswering,
    SiloSelfReport? Report);
