using OpenData.Actors.Runtime.Activation;
using Orleans.CodeGeneration;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// A request on its way, and the promise of its result. It is settled exactly once: by the callee's answer, by the time
/// limit or by the caller's cancellation, whichever comes first; later ones change nothing.
/// </summary>
internal sealed class GrainCall<TResult> : TimedCall
{
    private readonly GrainRequest<TResult> _request;
    private readonly TaskCompletionSource<TResult>? _promise;
    private readonly CallDeadlines _deadlines;
    private readonly ICallErrorLog _errors;
    private readonly GrainId? _source;
    private readonly CancellationToken _callerToken;
    private CancellationTokenRegistration _cancellation;
    private CalleeCancellation? _callee;

    public GrainCall(
        GrainId target, GrainRequest<TResult> request, CallFlow flow, bool isOneWay, CallDeadlines deadlines, ICallErrorLog errors)
        : base(target, request.Method.Options, flow, isOneWay ? null : flow.Request as Call)
    {
        _request = request;
        _deadlines = deadlines;
        _errors = errors;
        _source = (flow.Request as Call)?.Target;
        if (!isOneWay)
        {
            _callerToken = request.CancellationToken;

            // Or the thread that settles it would run the caller's code.
            _promise = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public Task<TResult> Task => _promise!.Task;

    public override IInvokable? Invokable => _request;

    public override bool IsAbandoned => _promise is { Task.IsCompleted: true };

    /// <summary>Starts the time limit and follows the caller's token. Called before it is delivered.</summary>
    public void Watch()
    {
        _deadlines.Add(this, _request.Method.ResponseTimeout);
        if (_callerToken.CanBeCanceled)
        {
            _callee = new CalleeCancellation();
            _cancellation = _callerToken.UnsafeRegister(static call => ((GrainCall<TResult>)call!).Cancel(), this);
        }
    }

    public override async Task RunAsync(GrainActivation activation)
    {
        RequestContext.Current = new CallFlow(Values, ReentrancyId, this);
        if (_callee is not null)
        {
            _request.CancellationToken = _callee.Attach(activation.Scheduler);
        }

        TResult? result = default;
        Exception? failure = null;
        try
        {
            var filters = activation.CallFilters;
            result = filters.Length == 0
                ? await _request.Invoke(activation.GrainInstance!)
                : await new IncomingCall<TResult>(activation, _request, _source, filters).RunAsync();
        }
        catch (Exception error)
        {
            failure = error;
        }

        MarkDone();
        activation.Finish(this, failure);
        if (failure is null)
        {
            Settle(static (promise, value) => promise.TrySetResult(value!), result);
        }
        else
        {
            Reject(failure);
        }

        activation.Pump();
    }

    public override void Reject(Exception reason)
    {
        if (_promise is null)
        {
            _errors.OneWayCallFailed(Describe(), reason);
        }
        else
        {
            Settle(static (promise, error) => promise.TrySetException(error!), reason);
        }
    }

    public override void TimeOut(TimeSpan limit) => Settle(
        static (promise, error) => promise.TrySetException(error!),
        new TimeoutException(
            $"{Describe()} was not answered within {limit}. The outcome is unknown: the request may have run, or still run."));

    public override string Describe() => $"{Target} {_request.Method}";

    private void Cancel()
    {
        Settle(static (promise, token) => promise.TrySetCanceled(token), _callerToken);
        _callee!.Cancel();
    }

    private void Settle<TValue>(Func<TaskCompletionSource<TResult>, TValue?, bool> settle, TValue? value)
    {
        if (_promise is not null && settle(_promise, value))
        {
            CallDeadlines.Remove(this);
            _cancellation.Unregister();
        }
    }
}
