using Orleans;
using Orleans.Concurrency;

namespace OpenData.Actors.Tests.Grains;

/// <summary>Methods that report their beginning and end and wait at a gate of their name.</summary>
public interface IWorker : IGrainWithStringKey
{
    Task Work(string name);

    [ReadOnly]
    Task Read(string name);

    [AlwaysInterleave]
    Task<string> Peek();

    [AlwaysInterleave]
    Task Watch(string name);

    [OneWay]
    Task Notify(string name, bool fail);

    [ResponseTimeout("00:00:05")]
    Task WorkForFiveSeconds(string name);

    Task<string> WorkWithToken(string name, CancellationToken cancellationToken);

    Task Note(int number);

    Task Leave();

    Task StayFor(TimeSpan time);
}

public interface IReentrantWorker : IGrainWithStringKey
{
    Task Work(string name);
}

public interface IPickyWorker : IGrainWithStringKey
{
    Task Work(string name);

    Task Cancel(string name);
}
