using OpenData.Contracts.Auditing;

namespace OpenData.Storage.Grains;

/// <summary>A state whose changes are in the audit log: <see cref="StateStorage"/> writes the line in the transaction of the
/// state.</summary>
public interface IAuditedState
{
    /// <summary>Goes to the audit log with the next write, and is not part of what is kept.</summary>
    AuditEntry? Unwritten { get; set; }
}
