using System.Text.Json.Serialization;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;

namespace OpenData.Storage.Grains;

/// <summary>The state of an account's grain.</summary>
public sealed record AccountState
{
    /// <summary>Null before it is made.</summary>
    public Account? Account { get; init; }

    /// <summary>By the framework's hasher.</summary>
    public string PasswordHash { get; init; } = "";

    /// <summary>Goes to the audit log with the next write, and is not part of what is kept.</summary>
    [JsonIgnore]
    public AuditEntry? Unwritten { get; init; }

    /// <summary>The number of the request that waits, encrypted; null if none waits or it has none.</summary>
    public string? VerificationSecret { get; init; }

    /// <summary>Attempts to prove a real name; null before the first.</summary>
    public VerificationAttempts? VerificationAttempts { get; init; }

    /// <summary>Goes to the list of operators with the next write, and is not part of what is kept here.</summary>
    [JsonIgnore]
    public VerificationRequest? UnwrittenRequest { get; init; }
}
