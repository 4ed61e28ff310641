using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Tracing;

internal sealed partial class TracedGrain(Journal journal, ILogger<TracedGrain> logger) : Grain, ITracedGrain
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string Current => Activity.Current?.TraceId.ToHexString() ?? "";

    public async Task<(string First, string Second)> Ids()
    {
        var first = Current;
        await Task.Yield();
        return (first, Current);
    }

    public Task<string> Id() => Task.FromResult(Current);

    public Task<string> ParentId() => Task.FromResult(Activity.Current?.ParentSpanId.ToHexString() ?? "");

    public Task Log()
    {
        LogSaid(logger);
        return Task.CompletedTask;
    }

    public Task<string> IdOf(ITracedGrain other) => other.Id();

    public Task Fail() => throw new InvalidOperationException("It cannot be.");

    public async Task Note()
    {
        await journal.Gate("note").PassAsync();
        journal.Add(Current);
        journal.Gate("noted").Open();
    }

    public Task Hold() => _released.Task;

    public Task Release()
    {
        _released.TrySetResult();
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan dueTime)
    {
        this.RegisterGrainTimer(
            async () =>
            {
                journal.Add($"tick '{Current}'");
                await journal.Gate("tick").PassAsync();
            },
            new GrainTimerCreationOptions(dueTime, Timeout.InfiniteTimeSpan) { Interleave = true });
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Information, "The grain says something")]
    private static partial void LogSaid(ILogger logger);
}
