using OpenData.Contracts.Authorization;
using OpenData.Contracts.Datasets;

namespace OpenData.Grains.Authorization;

/// <summary>What is stored of a grant.</summary>
public sealed record GrantState
{
    /// <summary>Null before the first code or bearer token.</summary>
    public Grant? Grant { get; init; }

    /// <summary>Codes that may be used, and those that were while their bearer token is good; oldest first.</summary>
    public EquatableList<GrantCode> Codes { get; init; } = [];

    /// <summary>Bearer tokens that are good; oldest first.</summary>
    public EquatableList<GrantBearer> Bearers { get; init; } = [];
}
