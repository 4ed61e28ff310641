using OpenData.Contracts.Accounts.External;
using Orleans;

namespace OpenData.Grains.Accounts.External;

/// <summary>Owns the right to bind an identity once. It lives until it is used, or is collected as idle some time after it is
/// over.</summary>
[CollectionAgeLimit(Minutes = 11)]
public sealed class ExternalTicketGrain(TimeProvider time) : Grain, IExternalTicketGrain
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private ExternalArrival? _arrival;
    private DateTimeOffset _endsAt;

    /// <inheritdoc/>
    public Task Issue(ExternalArrival arrival)
    {
        (_arrival, _endsAt) = (arrival, time.GetUtcNow() + Lifetime);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ExternalArrival?> Show()
    {
        var arrival = time.GetUtcNow() < _endsAt ? _arrival : null;
        if (arrival is null)
        {
            DeactivateOnIdle(); // Guesses must not fill the memory.
        }

        return Task.FromResult(arrival);
    }

    /// <inheritdoc/>
    public async Task<ExternalArrival?> Redeem()
    {
        var arrival = await Show();
        _arrival = null;
        DeactivateOnIdle();
        return arrival;
    }
}
