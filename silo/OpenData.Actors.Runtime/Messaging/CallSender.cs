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

        var call = GrainCall<TResult>.Of(target, request, RequestContext.Current, isOneWay: false, services);
        var answer = call.Task; // It may be another call by the time it has been routed.
        call.Watch();
        router.Route(call);
        return answer;
    }

    public void SendOneWay<TResult>(GrainId target, GrainRequest<TResult> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        router.Route(GrainCall<TResult>.Of(target, request, RequestContext.Current, isOneWay: true, services));
    }

    public TGrainInterface CreateReference<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => catalog.GetInterface<TGrainInterface>().CreateReference(this, grainId);
}
