using OpenData.Contracts.Auditing;

namespace OpenData.Storage.Accounts;

/// <summary>Which lines of the audit log are looked for; all that is given must hold.</summary>
public sealed record AuditCondition
{
    /// <summary>The id of an account that did it or that it was done to; null for any.</summary>
    public string? Account { get; init; }

    /// <summary>What was done; null for anything.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>The first moment; null for any.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment after; null for any.</summary>
    public DateTimeOffset? To { get; init; }
}
