using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>What an operator decides.</summary>
/// <param name="Id">The request.</param>
/// <param name="IsApproved">Whether it is proven.</param>
/// <param name="Reason">One line of 1 to 500 characters, for the one who asked.</param>
public sealed record DecideVerificationInput([property: ID] string Id, bool IsApproved, string Reason);
