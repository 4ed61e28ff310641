using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>Whose number is wanted.</summary>
/// <param name="Id">The request.</param>
public sealed record RevealVerificationInput([property: ID] string Id);
