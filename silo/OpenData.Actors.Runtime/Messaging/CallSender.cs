using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Activation;
using OpenData.Actors.Runtime.Placement;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>The sending side: wraps a request into a call and hands it to the activation of its grain.</summary>
internal sealed partial class CallSender(
    ActivationDirectory directory, GrainCatalog catalog, CallDeadlines deadlines, ILogger<CallSender> logger)
    : IGrainReferenceRuntime, ICallErrorLog
{
    public Task<TResult> Send<TResult>(GrainId target, GrainRequest<TResult> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = request.CancellationToken;
        if (token.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(token);
        }

        var call = new GrainCall<TResult>(target, request, RequestContext.Current, isOneWay: false, deadlines, this);
        call.Watch();
        directory.Deliver(call);
        return call.Task;
    }

    public void SendOneWay<TResult>(GrainId target, GrainRequest<TResult> request)
    {
        ArgumentNullException.ThrowIfNull(request);
        directory.Deliver(
            new GrainCall<TResult>(target, request, RequestContext.Current, isOneWay: true, deadlines, this));
    }

    public TGrainInterface CreateReference<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => catalog.GetInterface<TGrainInterface>().CreateReference(this, grainId);

    public void OneWayCallFailed(string call, Exception error) => LogOneWayCallFailed(logger, error, call);

    [LoggerMessage(3201, LogLevel.Error, "The one-way call {Call} failed")]
    private static partial void LogOneWayCallFailed(ILogger logger, Exception error, string call);
}
