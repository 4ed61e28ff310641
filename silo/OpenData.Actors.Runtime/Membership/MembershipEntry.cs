using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Membership;

/// <summary>A silo that lives, as the table has it.</summary>
/// <param name="Silo">Where it listens for other silos, and which start of it this is.</param>
/// <param name="Status">What it does.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Started">When it joined, by the table's clock.</param>
public sealed record MembershipEntry(SiloAddress Silo, SiloStatus Status, string Name, DateTimeOffset Started);
