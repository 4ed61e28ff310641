using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Membership;

/// <summary>
/// The table that decides who belongs to the cluster: a row with a lease for each silo, and the version of the view. Time
/// is the table's own clock, never a silo's. Each call is one transaction; every change of the rows raises the version in
/// it, renewing a lease does not.
/// </summary>
public interface IMembershipTable
{
    /// <summary>Adds a silo as <see cref="SiloStatus.Active"/> with a fresh lease. A row of the same endpoint with an older
    /// generation is a silo that died: it is removed with it. Rows whose lease has run out are removed too.</summary>
    /// <returns>The view with the silo in it.</returns>
    /// <exception cref="InvalidOperationException">The endpoint has a row with the same or a later generation.</exception>
    Task<MembershipView> Join(SiloAddress silo, string name, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Renews a silo's lease, and removes the rows whose lease has run out: those silos are dead.</summary>
    /// <returns>The view. Where the silo is not in it, it was declared dead, and nothing was renewed.</returns>
    Task<MembershipView> Renew(SiloAddress silo, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Marks a silo as <see cref="SiloStatus.ShuttingDown"/>; its lease goes on.</summary>
    Task<MembershipView> BeginLeaving(SiloAddress silo, CancellationToken cancellationToken);

    /// <summary>Removes a silo. Does nothing where it has no row.</summary>
    Task Leave(SiloAddress silo, CancellationToken cancellationToken);
}
