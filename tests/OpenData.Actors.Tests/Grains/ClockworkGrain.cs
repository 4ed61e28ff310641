using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Grains;

internal sealed class ClockworkGrain(Journal journal) : Grain, IClockwork
{
    private IGrainTimer? _timer;
    private int _ticks;

    public Task StartTimer(TimeSpan dueTime, TimeSpan period, bool keepAlive)
    {
        _timer = this.RegisterGrainTimer(
            Tick, new GrainTimerCreationOptions(dueTime, period) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task StopTimer()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Add($"deactivate {this.GetPrimaryKeyString()}: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    private async Task Tick()
    {
        var number = ++_ticks;
        journal.Add($"tick {number}");
        await journal.Gate($"tick {number}").PassAsync();
        if (number == 1)
        {
            throw new InvalidOperationException("the first tick fails");
        }
    }
}

[KeepAlive]
internal sealed class ForeverGrain : Grain, IForever
{
    public Task Touch() => Task.CompletedTask;
}

[CollectionAgeLimit(Hours = 2)]
internal sealed class PatientGrain : Grain, IPatient
{
    public Task Touch() => Task.CompletedTask;
}
