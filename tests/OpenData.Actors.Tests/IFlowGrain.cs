using Orleans;

namespace OpenData.Actors.Tests;

public interface IFlowGrain : IGrainWithStringKey
{
    Task<string> Read(AsyncLocal<string>? local);

    Task Count(bool yields);

    Task<int> Total();

    Task<int> Descend(int depth);
}
