using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Hosting;
using Orleans.Configuration;

namespace OpenData.Actors.Runtime.Membership;

/// <summary>
/// Keeps this silo in the membership table: joins, renews, notices that it was declared dead or cannot renew, and then joins
/// again as another silo. Without a table the silo is alone.
/// </summary>
internal sealed partial class MembershipAgent(
    ClusterView cluster,
    LocalSilo local,
    IOptions<ClusterMembershipOptions> options,
    TimeProvider time,
    ILogger<MembershipAgent> logger,
    IMembershipTable? table = null) : IAsyncDisposable
{
    private static readonly TimeSpan JoinAgain = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private Task _renewing = Task.CompletedTask;

    /// <summary>Whether this silo has others to join.</summary>
    public bool HasTable => table is not null;

    /// <summary>Joins, and goes on renewing. Returns when this silo may serve.</summary>
    /// <exception cref="OperationCanceledException">The start was given up.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (table is null)
        {
            cluster.BeAlone();
            return;
        }

        await JoinAsync(cancellationToken);
        _renewing = Task.Run(RenewAsync, CancellationToken.None);
    }

    /// <summary>Has the view looked at now: somebody knows a later one, or a silo does not answer.</summary>
    public void LookSoon()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look anyway.
        }
    }

    /// <summary>Owns no grains from here on; others take them over.</summary>
    public async Task BeginLeavingAsync(CancellationToken cancellationToken)
    {
        if (table is not null && cluster.IsServing)
        {
            var asked = time.GetTimestamp();
            Take(await table.BeginLeaving(local.Address, cancellationToken), asked);
        }
    }

    /// <summary>Ends the membership.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (table is not null)
        {
            await table.Leave(local.Address, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task JoinAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var asked = time.GetTimestamp();
                Take(await table!.Join(local.Address, local.Name, options.Value.Lease, cancellationToken), asked);
                LogJoined(logger, local.Address.ToString(), cluster.View.Version, cluster.View.Entries.Length);
                return;
            }
            catch (InvalidOperationException)
            {
                local.BeginGeneration(); // The clock went back, or another start of this silo was as quick.
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogTableFailed(logger, error, "join");
            }

            await WaitAsync(JoinAgain, cancellationToken);
        }
    }

    private async Task RenewAsync()
    {
        var stop = _stop.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await WaitAsync(options.Value.RenewalInterval, stop);
                await RenewOnceAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // Or until somebody wants it sooner.
    private async Task WaitAsync(TimeSpan limit, CancellationToken stop)
    {
        using var tick = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var delay = Task.Delay(limit, time, tick.Token);
        await Task.WhenAny(delay, _wake.WaitAsync(tick.Token));
        await tick.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private async Task RenewOnceAsync(CancellationToken stop)
    {
        try
        {
            var asked = time.GetTimestamp();
            var view = await table!.Renew(local.Address, options.Value.Lease, stop)
                .WaitAsync(options.Value.RenewalInterval, time, stop);
            if (view.Entries.Any(each => each.Silo == local.Address))
            {
                Take(view, asked);
                return;
            }

            LogDeclaredDead(logger, local.Address.ToString());
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            LogTableFailed(logger, error, "renew");
            if (cluster.IsServing)
            {
                return;
            }
        }

        cluster.Fence();
        local.BeginGeneration();
        await JoinAsync(stop);
    }

    private void Take(MembershipView view, long asked) => cluster.Publish(
        view, asked + (long)(options.Value.ServingTime.TotalSeconds * time.TimestampFrequency));

    [LoggerMessage(3501, LogLevel.Information, "Silo {Silo} has joined: view {Version}, {Count} silos")]
    private static partial void LogJoined(ILogger logger, string silo, long version, int count);

    [LoggerMessage(3502, LogLevel.Warning, "Silo {Silo} was declared dead; it joins again as another one")]
    private static partial void LogDeclaredDead(ILogger logger, string silo);

    [LoggerMessage(3503, LogLevel.Warning, "The membership table did not answer ({Operation})")]
    private static partial void LogTableFailed(ILogger logger, Exception error, string operation);
}
