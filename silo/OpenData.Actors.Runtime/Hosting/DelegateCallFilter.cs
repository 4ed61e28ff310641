using Orleans;

namespace OpenData.Actors.Runtime.Hosting;

/// <summary>A filter that is a delegate.</summary>
internal sealed class DelegateCallFilter(IncomingGrainCallFilterDelegate filter) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => filter(context);
}
