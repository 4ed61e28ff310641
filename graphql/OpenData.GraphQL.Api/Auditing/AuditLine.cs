using OpenData.Contracts.Auditing;

namespace OpenData.GraphQL.Api.Auditing;

/// <summary>One line of the audit log: who changed what about whose rights.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The user name of who did it; <c>operator-key</c> for whoever had the key, <c>command</c> for the command
/// line of a silo.</param>
/// <param name="Address">From where; empty for the command line.</param>
/// <param name="Subject">The user name of whom it was done to.</param>
/// <param name="Action">What was done.</param>
/// <param name="Detail">Of what, such as a role or the name of a token; empty if there is nothing to add.</param>
public sealed record AuditLine(
    DateTimeOffset At, string Actor, string Address, string Subject, AuditAction Action, string Detail);
