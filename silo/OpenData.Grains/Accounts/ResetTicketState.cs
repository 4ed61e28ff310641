using OpenData.Storage.Grains;

namespace OpenData.Grains.Accounts;

/// <summary>What is stored of a ticket.</summary>
public sealed record ResetTicketState : IPassingState
{
    /// <summary>Whose password it sets; null when it is not good.</summary>
    public string? Account { get; init; }

    /// <summary>What has proven it; null when it is not good.</summary>
    public string? Mobile { get; init; }

    /// <summary>From when it is not good.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    DateTimeOffset IPassingState.EndsAt => ExpiresAt;
}
