namespace OpenData.GraphQL.Engine.Tests.Execution;

/// <summary>A clock whose only timer goes off when the test says so.</summary>
internal sealed class ExpiringTime : TimeProvider
{
    private Action? _expire;

    /// <summary>What the timer was set to.</summary>
    public TimeSpan Due { get; private set; }

    public void Expire() => _expire!();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Due = dueTime;
        _expire = () => callback(state);
        return base.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
