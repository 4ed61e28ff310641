using OpenData.Actors.Runtime.Serialization;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// A request of this silo on its way, and the promise of its result. It is settled exactly once: by the callee's answer, by
/// the time limit or by the caller's cancellation, whichever comes first; later ones change nothing.
/// </summary>
internal sealed class GrainCall<TResult> : RequestCall<TResult>
{
    private readonly TaskCompletionSource<TResult>? _promise;
    private readonly CancellationToken _callerToken;
    private CancellationTokenRegistration _cancellation;

    public GrainCall(GrainId target, GrainRequest<TResult> request, CallFlow flow, bool isOneWay, CallServices services)
        : base(target, request, flow, isOneWay ? null : flow.Request as Call, services)
    {
        Source = (flow.Request as Call)?.Target;
        if (!isOneWay)
        {
            _callerToken = request.CancellationToken;

            // Or the thread that settles it would run the caller's code.
            _promise = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public Task<TResult> Task => _promise!.Task;

    public override bool IsAnswered => _promise is not null;

    public override bool IsAbandoned => _promise is { Task.IsCompleted: true };

    protected override GrainId? Source { get; }

    /// <summary>Starts the time limit and follows the caller's token. Called before it is delivered.</summary>
    public void Watch()
    {
        Services.Deadlines.Add(this, Request.Method.ResponseTimeout);
        if (_callerToken.CanBeCanceled)
        {
            Callee = new CalleeCancellation();
            _cancellation = _callerToken.UnsafeRegister(static call => ((GrainCall<TResult>)call!).Cancel(), this);
        }
    }

    public override void Reject(Exception reason)
    {
        Services.Failures.Rejected(reason);
        if (_promise is null)
        {
            Services.Errors.OneWayCallFailed(Describe(), reason);
        }
        else
        {
            Settle(static (promise, error) => promise.TrySetException(error!), reason);
        }
    }

    public override void TimeOut(TimeSpan limit)
    {
        Services.Failures.TimedOut();
        Settle(
            static (promise, error) => promise.TrySetException(error!),
            new TimeoutException(
                $"{Describe()} was not answered within {limit}. The outcome is unknown: the request may have run, or still run."));
        Sent?.Forget();
    }

    public override void TakeResult(ReadOnlySpan<byte> body)
    {
        try
        {
            Succeed(typeof(TResult) == typeof(NoResult) ? default! : Services.Serializer.Read<TResult>(body)!);
        }
        catch (Exception error)
        {
            Reject(new OrleansException($"The result of {Describe()} could not be read: {error.Message}", error));
        }
    }

    public override void TakeFailure(ReadOnlySpan<byte> body)
    {
        try
        {
            Reject(WireExceptions.PutTogether(Services.Serializer.Read<WireException>(body)!));
        }
        catch (Exception error)
        {
            Reject(new OrleansException($"{Describe()} failed, and its error could not be read: {error.Message}", error));
        }
    }

    protected override void Succeed(TResult result) => Settle(static (promise, value) => promise.TrySetResult(value!), result);

    private void Cancel()
    {
        Settle(static (promise, token) => promise.TrySetCanceled(token), _callerToken);
        Callee!.Cancel();
        Sent?.Cancel();
        Sent?.Forget();
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
