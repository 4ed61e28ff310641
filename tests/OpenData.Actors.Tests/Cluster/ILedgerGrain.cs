using Orleans;
using Orleans.Concurrency;

namespace OpenData.Actors.Tests.Cluster;

/// <summary>A grain whose every change has an id, so that what was lost or done twice shows.</summary>
public interface ILedgerGrain : IGrainWithStringKey
{
    Task<int> Add(string operation);

    [ReadOnly]
    Task<IReadOnlyList<string>> All();

    Task<string> Where();

    Task<string> Echo(LedgerMessage message);

    Task Fail(string kind);

    Task<string?> ContextValue(string key);

    Task<string> CallBack(string other);

    [ResponseTimeout("00:00:05")]
    Task Wait(CancellationToken cancellationToken);

    [OneWay]
    Task Note(string operation);

    Task<string> Through(ILedgerGrain other);

    Task Hold();

    [AlwaysInterleave]
    Task Release();
}
