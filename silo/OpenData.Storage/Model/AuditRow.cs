using OpenData.Contracts.Auditing;

namespace OpenData.Storage.Model;

/// <summary>One line of the audit log; rows are added and never changed.</summary>
public sealed class AuditRow
{
    /// <summary>In the order of writing.</summary>
    public long Sequence { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long At { get; set; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; set; }

    /// <summary>From where.</summary>
    public required string Address { get; set; }

    /// <summary>To whom.</summary>
    public required string Subject { get; set; }

    /// <summary>What.</summary>
    public AuditAction Action { get; set; }

    /// <summary>Of what.</summary>
    public required string Detail { get; set; }

    /// <summary>The row of an entry.</summary>
    public static AuditRow Of(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new AuditRow
        {
            At = entry.At.ToUnixTimeMilliseconds(),
            Actor = entry.Actor,
            Address = entry.Address,
            Subject = entry.Subject,
            Action = entry.Action,
            Detail = entry.Detail,
        };
    }
}
