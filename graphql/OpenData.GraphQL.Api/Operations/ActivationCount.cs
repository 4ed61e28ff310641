namespace OpenData.GraphQL.Api.Operations;

/// <summary>Grains in memory of one type.</summary>
/// <param name="GrainType">The type part of the identities.</param>
/// <param name="Here">On the silo that answers.</param>
/// <param name="Everywhere">On all silos that have reported lately.</param>
/// <param name="Requests">Their requests that wait or run, on all these silos.</param>
public sealed record ActivationCount(string GrainType, int Here, int Everywhere, int Requests);
