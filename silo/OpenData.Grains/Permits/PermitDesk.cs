using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using OpenData.Contracts.Tokens;
using Orleans;

namespace OpenData.Grains.Permits;

/// <summary>
/// Where calls of this silo get their permits. It holds some of the quota of every token in use, so that most calls ask
/// no grain, and those under way go on while the database is down; a graceful stop gives all of it back.
/// </summary>
public sealed class PermitDesk : BackgroundService
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromMilliseconds(200);

    private readonly IGrainFactory _grains;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, TokenPermits> _tokens = new(StringComparer.Ordinal);

    /// <summary>Prepares the desk; the host starts it.</summary>
    public PermitDesk(IGrainFactory grains, TimeProvider time, IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _grains = grains;
        _time = time;
        var meter = meters.Create("OpenData.Quota");
        meter.CreateObservableGauge(
            "opendata.quota.tokens", () => _tokens.Count, "{token}", "Tokens that this silo holds an account for.");
        meter.CreateObservableGauge(
            "opendata.quota.idle_permits", () => _tokens.Values.Sum(static each => (long)each.Idle), "{permit}",
            "Calls that this silo may still grant without asking a token's grain.");
    }

    /// <summary>Asks for a permit for one call under a token.</summary>
    /// <param name="tokenHash">The key of the token's <see cref="ITokenGrain"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async ValueTask<Permit> Take(string tokenHash, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var permits = _tokens.GetOrAdd(
                tokenHash,
                static (key, desk) => new TokenPermits(desk._grains.GetGrain<ITokenGrain>(key), desk._time),
                this);
            if (await permits.Take(cancellationToken) is { } taken)
            {
                return taken;
            }

            _tokens.TryRemove(new(tokenHash, permits));
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_tokens.Values.Select(each => each.Close())).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TickInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (key, permits) in _tokens)
                {
                    if (!permits.Tick())
                    {
                        _tokens.TryRemove(new(key, permits));
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The silo stops.
        }
    }
}
