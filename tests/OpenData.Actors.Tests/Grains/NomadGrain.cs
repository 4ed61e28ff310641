using Orleans;

namespace OpenData.Actors.Tests.Grains;

internal sealed class NomadGrain(Journal journal) : Grain, INomad
{
    private int _count;

    public Task<int> Count() => Task.FromResult(++_count);

    public Task Move()
    {
        MigrateOnIdle();
        return Task.CompletedTask;
    }

    public Task LeaveByInterface()
    {
        ((IGrainBase)this).DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task StartOldTimer()
    {
#pragma warning disable CS0618 // What old grain code calls.
        RegisterTimer(
            gate => journal.Gate((string)gate!).PassAsync(), "old tick", TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
#pragma warning restore CS0618
        return Task.CompletedTask;
    }

    public Task Hold() => journal.Gate("hold").PassAsync();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (reason.ReasonCode != DeactivationReasonCode.ShuttingDown)
        {
            journal.Add($"{reason.ReasonCode}");
        }

        return Task.CompletedTask;
    }
}
