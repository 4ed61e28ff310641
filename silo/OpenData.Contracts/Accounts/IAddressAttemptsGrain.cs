using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>
/// Counts attempts that failed from one address, which a school or a company may share; the key is the address. As with
/// <see cref="IAttemptsGrain"/> there is a delay after five failures, from a minute doubling to an hour, but failures pass: one is
/// forgiven each ten minutes, the oldest first, and who signs in is forgiven what failed on their own account from here.
/// Nobody is forgiven what failed on the accounts of others, so whoever has an account and guesses at others gains nothing by
/// signing in to it in between. Stored, so that a restart forgives nothing.
/// </summary>
[Alias("opendata.IAddressAttemptsGrain")]
public interface IAddressAttemptsGrain : IGrainWithStringKey
{
    /// <summary>Begins an attempt, which is a failure unless <see cref="Succeeded"/> or <see cref="Withdraw"/> follows.</summary>
    /// <param name="target">What it is made on: the key of its <see cref="IAttemptsGrain"/>.</param>
    /// <returns>Zero if it may be made, else how long to wait; then it counts for nothing.</returns>
    [Alias("Begin")]
    Task<TimeSpan> Begin(string target);

    /// <summary>The latest attempt on the target was not made: it is not counted.</summary>
    [Alias("Withdraw")]
    Task Withdraw(string target);

    /// <summary>The attempt was right: all failures on the target are forgotten.</summary>
    [Alias("Succeeded")]
    Task Succeeded(string target);
}
