using OpenData.Actors.Runtime.Placement;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>The sending side: wraps a request into a call and hands it to the router.</summary>
internal sealed class CallSender(CallRouter router, GrainCatalog catalog, CallServices services) : IGrainReferenceRuntime
{
    public Task<TResult> Send<TResult>(GrainId target, GrainRequest<TResult> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = request.CancellationToken;
        if (token.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(token);
        }

        var call = new GrainCall<TResult>(target, request, RequestContext.Current, isOneWay: false, services);
        call.Watch();
        router.Route(call);
        return call.Task;
    }

    public void SendOneWay<TResult>(GrainId target, GrainRequest<TResult> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        router.Route(new GrainCall<TResult>(target, request, RequestContext.Current, isOneWay: true, services));
    }

    public TGrainInterface CreateReference<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => catalog.GetInterface<TGrainInterface>().CreateReference(this, grainId);
}
