using Orleans;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Tests.Grains;

internal sealed class WorkerGrain(Journal journal) : Grain, IWorker
{
    public Task Work(string name) => Pass(name);

    public Task Read(string name) => Pass(name);

    public Task<string> Peek() => Task.FromResult("peeked");

    public Task Watch(string name) => Pass(name);

    public async Task Notify(string name, bool fail)
    {
        await Pass(name);
        if (fail)
        {
            throw new InvalidOperationException($"{name} failed");
        }
    }

    public Task WorkForFiveSeconds(string name) => Pass(name);

    public async Task<string> WorkWithToken(string name, CancellationToken cancellationToken)
    {
        var scheduler = TaskScheduler.Current;
        using var registration = cancellationToken.Register(() =>
            journal.Add(ReferenceEquals(TaskScheduler.Current, scheduler) ? "cancelled in a turn" : "cancelled elsewhere"));
        await Pass(name);
        return cancellationToken.IsCancellationRequested ? "cancelled" : "not cancelled";
    }

    public Task Note(int number)
    {
        journal.Add($"note {number}");
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task StayFor(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Add($"deactivate {this.GetPrimaryKeyString()}: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    private async Task Pass(string name)
    {
        journal.Add($"{name} begins");
        await journal.Gate(name).PassAsync();
        journal.Add($"{name} ends");
    }
}

[Reentrant]
internal sealed class ReentrantWorkerGrain(Journal journal) : Grain, IReentrantWorker
{
    private int _turns;

    public async Task Work(string name)
    {
        journal.Add($"{name} begins");
        await journal.Gate(name).PassAsync();
        for (var i = 0; i < 100; i++)
        {
            var before = ++_turns;
            Thread.SpinWait(100);
            journal.Add(before == _turns ? "alone" : "overlapped");
            await Task.Yield();
        }
    }
}

/// <summary>Whatever is called "quick", and every <see cref="Cancel"/>, may interleave.</summary>
[MayInterleave(nameof(MayInterleave))]
internal sealed class PickyWorkerGrain(Journal journal) : Grain, IPickyWorker
{
    public static bool MayInterleave(IInvokable request) => request.GetArgument(0) switch
    {
        "quick" => true,
        "unanswerable" => throw new InvalidOperationException("no answer"),
        _ => request.GetMethodName() == nameof(Cancel),
    };

    public async Task Work(string name)
    {
        journal.Add($"{name} begins");
        await journal.Gate(name).PassAsync();
        journal.Add($"{name} ends");
    }

    public Task Cancel(string name)
    {
        journal.Gate(name).Open();
        return Task.CompletedTask;
    }
}
