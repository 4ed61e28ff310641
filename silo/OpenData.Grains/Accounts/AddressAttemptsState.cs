using OpenData.Contracts.Datasets;
using OpenData.Storage.Grains;

namespace OpenData.Grains.Accounts;

/// <summary>What is stored of failures from an address.</summary>
public sealed record AddressAttemptsState : IPassingState
{
    /// <summary>Oldest first, which is also forgiven first. There are few: the more there are, the rarer another may be.</summary>
    public EquatableList<AddressFailure> Failures { get; init; } = [];

    DateTimeOffset IPassingState.EndsAt => Failures is [.., var last] ? last.ForgivenAt : DateTimeOffset.MinValue;
}
