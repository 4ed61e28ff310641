using OpenData.GraphQL.Api.People;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>Who calls, as those who operate the portal see it. Of tokens only the prefix is shown, and of owners no more than
/// among people.</summary>
/// <param name="Id">To ask for its calls alone; null if it cannot be named.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Given by its owner; null if it is not there any more.</param>
/// <param name="Prefix">The first letters of a token's secret, or the identifier of an app; null if it is neither.</param>
/// <param name="Owner">Whose it is; null if nobody's.</param>
public sealed record Caller(
    [property: ID] string? Id, CallerKind Kind, string? Name, string? Prefix, PersonNode? Owner);
