using OpenData.Contracts.Accounts.External;
using Orleans;

namespace OpenData.Grains.Accounts.External;

/// <summary>One visit to a provider. It lives until the browser is back, or is collected as idle some time after it is over.
/// </summary>
[CollectionAgeLimit(Minutes = 11)]
public sealed class ExternalVisitGrain(TimeProvider time) : Grain, IExternalVisitGrain
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private ExternalVisit? _visit;
    private DateTimeOffset _endsAt;

    /// <inheritdoc/>
    public Task Begin(ExternalVisit visit)
    {
        (_visit, _endsAt) = (visit, time.GetUtcNow() + Lifetime);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ExternalVisit?> Redeem()
    {
        var visit = time.GetUtcNow() < _endsAt ? _visit : null;
        _visit = null;
        DeactivateOnIdle();
        return Task.FromResult(visit);
    }
}
