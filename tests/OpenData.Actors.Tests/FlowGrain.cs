using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class FlowGrain : Grain, IFlowGrain
{
    private int _count;
    private bool _isBusy;

    public Task<string> Read(AsyncLocal<string>? local) => Task.FromResult($"{local?.Value}/{RequestContext.Get("reader")}");

    public async Task Count(bool yields)
    {
        if (_isBusy)
        {
            throw new InvalidOperationException("Two calls overlap.");
        }

        _isBusy = true;
        var count = _count;
        if (yields)
        {
            await Task.Yield();
        }

        _count = count + 1;
        _isBusy = false;
    }

    public Task<int> Total() => Task.FromResult(_count);

    public async Task<int> Descend(int depth) => depth == 0
        ? 0
        : 1 + await GrainFactory.GetGrain<IFlowGrain>(depth.ToString(CultureInfo.InvariantCulture)).Descend(depth - 1);
}
