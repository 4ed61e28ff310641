namespace OpenData.GraphQL.Engine.Tests.Schema.Shop;

/// <summary>Something to buy.</summary>
/// <param name="Id">Never changes.</param>
/// <param name="Name">As printed.</param>
/// <param name="Price">In euro.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MakerId">Not shown.</param>
/// <param name="Since">First day of sale.</param>
public sealed record Product(
    [property: ID] string Id,
    string Name,
    double Price,
    Kind Kind,
    [property: GraphQLIgnore] string MakerId,
    DateOnly? Since)
    : INode, IFinding;
