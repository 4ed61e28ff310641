using System.Collections.Immutable;

namespace OpenData.Actors.Runtime.Membership;

/// <summary>Who belonged to the cluster at one moment. Of two views, the one with the greater version is the later.</summary>
/// <param name="Version">Grows by one with every change: a silo joined, began to leave, left, or was declared dead.</param>
/// <param name="Entries">The silos that live, ordered by address.</param>
public sealed record MembershipView(long Version, ImmutableArray<MembershipEntry> Entries)
{
    /// <summary>Nobody, before anything is known.</summary>
    public static MembershipView Empty { get; } = new(0, []);
}
