using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>
/// Counts attempts that failed, by what they were made on: <c>account/…</c>, <c>login/…</c> for a name that no account has.
/// Addresses, which many share, have <see cref="IAddressAttemptsGrain"/>. After five failures there is a delay before each further one, from a minute doubling to an
/// hour. Stored, so that a restart forgives nothing.
/// </summary>
[Alias("opendata.IAttemptsGrain")]
public interface IAttemptsGrain : IGrainWithStringKey
{
    /// <summary>Begins an attempt, which is a failure unless <see cref="Succeeded"/> or <see cref="Withdraw"/> follows: so
    /// attempts at the same time are as many as they are.</summary>
    /// <returns>Zero if it may be made, else how long to wait; then it counts for nothing.</returns>
    [Alias("Begin")]
    Task<TimeSpan> Begin();

    /// <summary>The attempt did no harm: it is not counted.</summary>
    [Alias("Withdraw")]
    Task Withdraw();

    /// <summary>The attempt was right: all failures are forgotten.</summary>
    [Alias("Succeeded")]
    Task Succeeded();
}
