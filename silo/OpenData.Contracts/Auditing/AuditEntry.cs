namespace OpenData.Contracts.Auditing;

/// <summary>One line of the audit log: who changed what about whose rights.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">The id of the account that did it, or <c>command</c>.</param>
/// <param name="Address">From where; empty for the command line.</param>
/// <param name="Subject">The id of the account that it was done to.</param>
/// <param name="Action">What was done.</param>
/// <param name="Detail">Of what, such as a role or the name of a token; never a secret. Empty if there is nothing to add.</param>
public sealed record AuditEntry(
    DateTimeOffset At, string Actor, string Address, string Subject, AuditAction Action, string Detail);
