using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that reminders can call. Any number of grain classes may implement it.</summary>
public interface IRemindable : IGrain
{
    /// <summary>A tick: an ordinary call, which activates the grain if need be. Ticks that nobody was there to send are
    /// lost, and one may come twice: compute from <paramref name="status"/>.</summary>
    /// <param name="reminderName">The name under which the grain has registered it.</param>
    /// <param name="status">The time of this tick, and of the first one.</param>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
