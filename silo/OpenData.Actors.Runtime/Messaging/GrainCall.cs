using System.Diagnostics;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Serialization;
using Orleans.CodeGeneration;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>
/// A request of this silo on its way, and the promise of its result. It is settled exactly once: by the callee's answer, by
/// the time limit or by the caller's cancellation, whichever comes first; later ones change nothing.
/// </summary>
/// <remarks>
/// An ordinary call is used again once it has run in this silo: when its path and whoever else holds it have let go of it.
/// Not those that others may know by then: with a token, sent to another silo, or part of chains.
/// </remarks>
internal sealed class GrainCall<TResult> : RequestCall<TResult>
{
    private const int MostFree = 64;

    [ThreadStatic]
    private static Stack<GrainCall<TResult>>? _free;

    private TaskCompletionSource<TResult>? _promise;
    private CancellationToken _callerToken;
    private CancellationTokenRegistration _cancellation;
    private GrainId? _source;
    private Activity? _caller;
    private int _holds = 1;

    private GrainCall(GrainId target, GrainRequest<TResult> request, CallFlow flow, bool isOneWay, CallServices services)
        : base(target, request, flow, services.SendsChains && !isOneWay ? flow.Request as Call : null, services)
    {
    }

    public Task<TResult> Task => _promise!.Task;

    public override bool IsAnswered => _promise is not null;

    public override bool IsAbandoned => _promise is { Task.IsCompleted: true };

    protected override GrainId? Source => _source;

    protected override ActivityContext? Trace => _caller is { IdFormat: ActivityIdFormat.W3C } ? _caller.Context : null;

    /// <summary>A call that is not yet on its way.</summary>
    public static GrainCall<TResult> Of(
        GrainId target, GrainRequest<TResult> request, CallFlow flow, bool isOneWay, CallServices services)
    {
        GrainCall<TResult>? call = null;
        if (!services.SendsChains && _free is not null && _free.TryPop(out call) && ReferenceEquals(call.Services, services))
        {
            call.Become(target, request, flow);
            call._holds = 1;
        }
        else
        {
            call = new GrainCall<TResult>(target, request, flow, isOneWay, services);
        }

        call._source = RuntimeContext.Current?.GrainId;
        call._caller = Activity.Current;
        if (!isOneWay)
        {
            call._callerToken = request.CancellationToken;

            // Or the thread that settles it would run the caller's code.
            call._promise = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return call;
    }

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

    public override void Hold() => Interlocked.Increment(ref _holds);

    public override void Release()
    {
        if (Interlocked.Decrement(ref _holds) > 0 || Callee is not null || Sent is not null || Services.SendsChains)
        {
            return;
        }

        Forget();
        _promise = null;
        _source = null;
        _caller = null;
        DueAt = 0;
        var free = _free ??= new Stack<GrainCall<TResult>>();
        if (free.Count < MostFree)
        {
            free.Push(this);
        }
    }

    protected override void Ended() => Release();

    /// <summary>The caller's activity is the callee's, unless it is over: then only its ids are of use.</summary>
    protected override Activity? EnterTrace()
    {
        if (_caller is null)
        {
            return null;
        }

        if (_caller.IsStopped)
        {
            return Trace is { } trace ? CallTrace.Begin(Request.Method, trace) : null;
        }

        Activity.Current = _caller;
        return null;
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
