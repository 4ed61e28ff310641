using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface IClockwork : IGrainWithStringKey
{
    Task StartTimer(TimeSpan dueTime, TimeSpan period, bool keepAlive);

    Task StopTimer();
}

public interface IForever : IGrainWithStringKey
{
    Task Touch();
}

public interface IPatient : IGrainWithStringKey
{
    Task Touch();
}
