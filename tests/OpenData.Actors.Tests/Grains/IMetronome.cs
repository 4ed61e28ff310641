using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface IMetronome : IGrainWithStringKey
{
    Task Start(TimeSpan dueTime, TimeSpan period);

    Task Change(TimeSpan dueTime, TimeSpan period);

    /// <summary>The next tick changes the times in its callback.</summary>
    Task ChangeAtNextTick(TimeSpan dueTime, TimeSpan period);

    Task<int> Ticks();
}
