using Orleans;
using Orleans.Concurrency;

namespace OpenData.Actors.Tests.Tracing;

/// <summary>Tells which trace it runs in.</summary>
public interface ITracedGrain : IGrainWithStringKey
{
    /// <summary>The trace id at the beginning and after a wait; empty without one.</summary>
    Task<(string First, string Second)> Ids();

    /// <summary>The same, without a wait.</summary>
    Task<string> Id();

    /// <summary>The parent span's id.</summary>
    Task<string> ParentId();

    /// <summary>Logs something.</summary>
    Task Log();

    Task<string> IdOf(ITracedGrain other);

    Task Fail();

    [OneWay]
    Task Note();

    Task Hold();

    [AlwaysInterleave]
    Task Release();

    Task StartTimer(TimeSpan dueTime);
}
