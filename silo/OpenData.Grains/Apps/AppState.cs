using System.Text.Json.Serialization;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Auditing;
using OpenData.Storage.Grains;

namespace OpenData.Grains.Apps;

/// <summary>What is stored of an app.</summary>
public sealed record AppState : IAuditedState
{
    /// <summary>Null before it is made and after it has ended.</summary>
    public App? App { get; init; }

    /// <summary>Whether it has ended: its id is not used again.</summary>
    public bool IsOver { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public AuditEntry? Unwritten { get; set; }
}
