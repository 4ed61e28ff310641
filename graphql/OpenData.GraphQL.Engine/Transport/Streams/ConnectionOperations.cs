using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>The operations that one connection runs side by side, each with services of its own. Thread-safe.</summary>
internal sealed class ConnectionOperations(
    GraphQLExecutor executor, RequestedDocuments documents, IOperationClient client, int limit)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly HashSet<Task> _tasks = [];
    private bool _isEnded;

    /// <param name="id">The client's name for it.</param>
    /// <param name="parameters">Disposed when the operation has ended, if it was started.</param>
    /// <param name="http">The request that is the connection.</param>
    public OperationStart Start(string id, RequestParameters parameters, HttpContext http)
    {
        lock (_gate)
        {
            if (_isEnded || _running.ContainsKey(id) || _running.Count >= limit)
            {
                return _isEnded ? OperationStart.Ended
                    : _running.ContainsKey(id) ? OperationStart.Duplicate
                    : OperationStart.TooMany;
            }

            var stop = new CancellationTokenSource();
            _running.Add(id, stop);
            // The services of a request are made when first asked for, which two threads must not do at once.
            var scopes = http.RequestServices.GetRequiredService<IServiceScopeFactory>();
            var task = Task.Run(() => RunAsync(id, parameters, http, scopes, stop), CancellationToken.None);
            _tasks.Add(task);
            _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return OperationStart.Started;
        }
    }

    /// <summary>Ends an operation, which then sends nothing more; its id may be used again at once.</summary>
    public void Stop(string id)
    {
        CancellationTokenSource? stop;
        lock (_gate)
        {
            _running.Remove(id, out stop);
        }

        stop?.Cancel();
    }

    /// <summary>Ends all operations and those that might come; returns when every source has ended.</summary>
    public async Task EndAsync()
    {
        CancellationTokenSource[] running;
        Task[] tasks;
        lock (_gate)
        {
            _isEnded = true;
            running = [.. _running.Values];
            _running.Clear();
            tasks = [.. _tasks];
        }

        foreach (var stop in running)
        {
            await stop.CancelAsync();
        }

        await Task.WhenAll(tasks);
    }

    private async Task RunAsync(
        string id,
        RequestParameters parameters,
        HttpContext http,
        IServiceScopeFactory scopes,
        CancellationTokenSource stop)
    {
        using var owned = parameters;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var failure = await RespondAsync(id, parameters, http, scope.ServiceProvider, stop.Token);
            if (!Leave(id, stop))
            {
                return;
            }

            await (failure is null ? client.SendCompletedAsync(id) : client.SendFailureAsync(id, failure));
        }
        catch (OperationCanceledException)
        {
            // The client has ended the operation, or is gone.
        }
        finally
        {
            Leave(id, stop);
        }
    }

    /// <returns>What the operation ended with, if not well.</returns>
    private async Task<GraphQLResult?> RespondAsync(
        string id, RequestParameters parameters, HttpContext http, IServiceProvider services, CancellationToken stop)
    {
        try
        {
            var prepared = await documents.FindAsync(parameters, stop);
            if (prepared.Errors.Count > 0)
            {
                return GraphQLResult.Refused(prepared.Errors);
            }

            var response = await executor.SubscribeAsync(prepared, parameters.ToRequest(prepared, http), services, stop);
            if (response.Refusal is not null)
            {
                return response.Refusal;
            }

            await foreach (var result in response.Results)
            {
                stop.ThrowIfCancellationRequested();
                await client.SendResultAsync(id, result);
            }

            return null;
        }
        catch (GraphQLException failure)
        {
            return GraphQLResult.Refused(failure.Errors);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return GraphQLResult.Refused([executor.Mask(failure)]);
        }
    }

    /// <returns>Whether the operation was still wanted.</returns>
    private bool Leave(string id, CancellationTokenSource stop)
    {
        lock (_gate)
        {
            return _running.TryGetValue(id, out var current) && ReferenceEquals(current, stop) && _running.Remove(id);
        }
    }

    private void Forget(Task task)
    {
        lock (_gate)
        {
            _tasks.Remove(task);
        }
    }
}
