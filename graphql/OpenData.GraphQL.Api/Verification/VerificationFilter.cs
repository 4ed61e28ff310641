using OpenData.Contracts.Verification;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>Which requests are wanted.</summary>
/// <param name="Status">How far they are; all if null.</param>
/// <param name="Kind">What they are about; all if null.</param>
public sealed record VerificationFilter(VerificationStatus? Status = null, VerificationKind? Kind = null);
