namespace OpenData.GraphQL.Api.People;

/// <summary>That an operator has shut an account out.</summary>
/// <param name="Reason">As the operator gave it.</param>
/// <param name="Since">From when.</param>
public sealed record PersonBlock(string Reason, DateTimeOffset Since);
