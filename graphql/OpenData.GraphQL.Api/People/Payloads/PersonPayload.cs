using OpenData.GraphQL.Api.Errors;

namespace OpenData.GraphQL.Api.People.Payloads;

/// <summary>Somebody's account changed.</summary>
/// <param name="Person">The account; null when refused.</param>
/// <param name="Errors">Why it was not done; empty if it was.</param>
public sealed record PersonPayload(PersonNode? Person, IReadOnlyList<IUserError> Errors);
