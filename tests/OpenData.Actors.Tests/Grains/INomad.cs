using Orleans;

namespace OpenData.Actors.Tests.Grains;

public interface INomad : IGrainWithStringKey
{
    Task<int> Count();

    Task Move();

    Task LeaveByInterface();

    Task StartOldTimer();

    Task Hold();
}
