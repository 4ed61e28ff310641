using OpenData.Contracts.Auditing;

namespace OpenData.GraphQL.Api.Auditing;

/// <summary>Which lines of the audit log; all that is given must hold.</summary>
public sealed record AuditFilter
{
    /// <summary>The user name of who did it or to whom it was done.</summary>
    public string? UserName { get; init; }

    /// <summary>What was done.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>From this moment on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? To { get; init; }
}
