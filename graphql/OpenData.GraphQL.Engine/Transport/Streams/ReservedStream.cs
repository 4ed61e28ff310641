using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>One event stream that a client has reserved: operations come by requests of their own and all their results leave
/// here. Operations that come before the client listens wait for it. Thread-safe.</summary>
internal sealed class ReservedStream : IOperationClient, IAsyncDisposable
{
    private readonly TaskCompletionSource<(EventStreamWriter Writer, HttpContext Http)> _connected =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ITimer _timeout;
    private int _isTaken;

    /// <param name="executor">Runs the operations.</param>
    /// <param name="documents">Knows their documents.</param>
    /// <param name="options">How long to wait for the client, and how many operations it may run.</param>
    /// <param name="time">The clock.</param>
    /// <param name="onTimeout">Called when the client did not come in time.</param>
    public ReservedStream(
        GraphQLExecutor executor,
        RequestedDocuments documents,
        GraphQLStreamOptions options,
        TimeProvider time,
        Action onTimeout)
    {
        Operations = new ConnectionOperations(executor, documents, this, options.MaxOperationsPerConnection);
        _timeout = time.CreateTimer(
            _ =>
            {
                if (TryTake())
                {
                    onTimeout();
                }
            },
            null,
            options.ReservationTimeout,
            Timeout.InfiniteTimeSpan);
    }

    public ConnectionOperations Operations { get; }

    /// <summary>For the one request that may listen.</summary>
    /// <returns>Whether nobody has taken it yet.</returns>
    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    /// <summary>Lets the operations run and their results through.</summary>
    public void Connect(EventStreamWriter writer, HttpContext http) => _connected.TrySetResult((writer, http));

    /// <summary>Starts an operation once the client listens.</summary>
    public async Task<OperationStart> StartAsync(string id, RequestParameters parameters, CancellationToken cancellationToken)
    {
        try
        {
            var (_, http) = await _connected.Task.WaitAsync(cancellationToken);
            return Operations.Start(id, parameters, http);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return OperationStart.Ended; // The client did not come.
        }
    }

    public Task SendResultAsync(string id, GraphQLResult result) => SendAsync("next", id, result);

    public async Task SendFailureAsync(string id, GraphQLResult failure)
    {
        await SendAsync("next", id, failure);
        await SendCompletedAsync(id);
    }

    public Task SendCompletedAsync(string id) => SendAsync("complete", id, null);

    public async ValueTask DisposeAsync()
    {
        _connected.TrySetCanceled();
        await _timeout.DisposeAsync();
        await Operations.EndAsync();
    }

    private async Task SendAsync(string name, string id, GraphQLResult? result)
    {
        var (writer, _) = await _connected.Task;
        await writer.SendAsync(
            name, output => OperationMessage.Write(output, id, default, result is null ? null : result.WriteTo));
    }
}
