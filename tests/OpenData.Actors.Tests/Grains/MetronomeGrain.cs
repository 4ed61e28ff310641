using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Grains;

internal sealed class MetronomeGrain : Grain, IMetronome
{
    private IGrainTimer? _timer;
    private (TimeSpan DueTime, TimeSpan Period)? _next;
    private int _ticks;

    public Task Start(TimeSpan dueTime, TimeSpan period)
    {
        _timer = this.RegisterGrainTimer(
            static self =>
            {
                self._ticks++;
                if (self._next is var (nextDue, nextPeriod))
                {
                    self._next = null;
                    self._timer!.Change(nextDue, nextPeriod);
                }

                return Task.CompletedTask;
            },
            this,
            dueTime,
            period);
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan dueTime, TimeSpan period)
    {
        _timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task ChangeAtNextTick(TimeSpan dueTime, TimeSpan period)
    {
        _next = (dueTime, period);
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);
}
