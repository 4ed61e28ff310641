using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>One WebSocket of the protocol graphql-transport-ws, from <c>connection_init</c> to its close. Messages are read one
/// at a time; operations run beside each other and wait for one another to send.</summary>
internal sealed class SocketConnection : IOperationClient, IDisposable
{
    private readonly WebSocket _socket;
    private readonly HttpContext _http;
    private readonly GraphQLLimits _limits;
    private readonly GraphQLStreamOptions _options;
    private readonly StreamClock _clock;
    private readonly ConnectionOperations _operations;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly ArrayBufferWriter<byte> _incoming = new(4096);
    private readonly CancellationTokenSource _broken = new();
    private ITimer? _closing;
    private bool _isInitialised;
    private bool _isClosing;

    public SocketConnection(
        WebSocket socket,
        HttpContext http,
        GraphQLExecutor executor,
        RequestedDocuments documents,
        GraphQLLimits limits,
        GraphQLStreamOptions options,
        StreamClock clock)
    {
        _socket = socket;
        _http = http;
        _limits = limits;
        _options = options;
        _clock = clock;
        _operations = new ConnectionOperations(executor, documents, this, options.MaxOperationsPerConnection);
    }

    /// <param name="isKnownProtocol">Whether the client has asked for the one protocol that is spoken here.</param>
    public async Task RunAsync(bool isKnownProtocol)
    {
        using var aborted = _http.RequestAborted.Register(_broken.Cancel);
        using var stopping = _clock.Stopping.Register(() => Close(WebSocketCloseStatus.EndpointUnavailable, "The server stops"));
        using var timeout = _clock.Time.CreateTimer(
            _ => CloseUninitialised(), null, _options.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            if (!isKnownProtocol)
            {
                await CloseAsync(SocketClose.UnknownProtocol, "Subprotocol not acceptable");
            }

            while (await ReceiveAsync() is { } message)
            {
                if (!Volatile.Read(ref _isClosing))
                {
                    await HandleAsync(message);
                }
            }

            await CloseAsync(WebSocketCloseStatus.NormalClosure, null);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or IOException)
        {
            // The client has gone without a word, or did not answer the close.
        }
        finally
        {
            await _broken.CancelAsync();
            await _operations.EndAsync();
        }
    }

    public void Dispose()
    {
        _closing?.Dispose();
        _turn.Dispose();
        _broken.Dispose();
    }

    public Task SendResultAsync(string id, GraphQLResult result) => SendAsync(output =>
        OperationMessage.Write(output, id, "next"u8, result.WriteTo));

    public Task SendFailureAsync(string id, GraphQLResult failure) => SendAsync(output =>
        OperationMessage.Write(output, id, "error"u8, payload => SocketMessage.WriteErrors(payload, failure)));

    public Task SendCompletedAsync(string id) => SendAsync(output =>
        OperationMessage.Write(output, id, "complete"u8, null));

    private async Task HandleAsync(JsonDocument message)
    {
        // Of all messages only that of a started operation is kept, by the operation.
        var isKept = false;
        try
        {
            var root = message.RootElement;
            switch (SocketMessage.TypeOf(root))
            {
                case "connection_init" when _isInitialised:
                    await CloseAsync(SocketClose.TooManyInitialisations, "Too many initialisation requests");
                    break;
                case "connection_init" when SocketMessage.HasObjectOrNothing(root, "payload"):
                    _isInitialised = true;
                    await SendAsync(output => output.Write("{\"type\":\"connection_ack\"}"u8));
                    break;
                case "ping" when SocketMessage.HasObjectOrNothing(root, "payload"):
                    await SendAsync(output => output.Write("{\"type\":\"pong\"}"u8));
                    break;
                case "pong":
                    break;
                case "complete" when SocketMessage.IdOf(root) is { } id:
                    _operations.Stop(id);
                    break;
                case "subscribe" when !_isInitialised:
                    await CloseAsync(SocketClose.Unauthorized, "Unauthorized");
                    break;
                case "subscribe" when SocketMessage.IdOf(root) is { } id:
                    isKept = await StartAsync(id, message);
                    break;
                default:
                    await CloseAsync(SocketClose.BadMessage, "Invalid message received");
                    break;
            }
        }
        finally
        {
            if (!isKept)
            {
                message.Dispose();
            }
        }
    }

    /// <returns>Whether the operation keeps the message.</returns>
    private async Task<bool> StartAsync(string id, JsonDocument message)
    {
        RequestParameters parameters;
        try
        {
            parameters = RequestReader.Read(SocketMessage.PayloadOf(message.RootElement), message, "payload");
        }
        catch (BadHttpRequestException faulty)
        {
            await CloseAsync(SocketClose.BadMessage, faulty.Message);
            return false;
        }

        switch (_operations.Start(id, parameters, _http))
        {
            case OperationStart.Started:
                return true;
            case OperationStart.Duplicate:
                await CloseAsync(SocketClose.DuplicateOperation, $"Subscriber for {id} already exists");
                return false;
            case OperationStart.TooMany:
                var limit = _options.MaxOperationsPerConnection;
                await SendFailureAsync(id, GraphQLResult.Refused([StreamErrors.Limit(
                    nameof(GraphQLStreamOptions.MaxOperationsPerConnection), limit, $"{limit} operations are running")]));
                return false;
            default:
                return false;
        }
    }

    /// <returns>Null when the client has closed.</returns>
    private async Task<JsonDocument?> ReceiveAsync()
    {
        while (true)
        {
            _incoming.ResetWrittenCount();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_incoming.GetMemory(4096), _broken.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                if (!Volatile.Read(ref _isClosing))
                {
                    _incoming.Advance(part.Count);
                }

                if (_incoming.WrittenCount > _limits.MaxRequestBytes)
                {
                    _incoming.ResetWrittenCount();
                    await CloseAsync(
                        WebSocketCloseStatus.MessageTooBig,
                        $"The message is larger than {_limits.MaxRequestBytes} bytes, the limit "
                        + $"{nameof(GraphQLLimits.MaxRequestBytes)}");
                }
            }
            while (!part.EndOfMessage);

            if (Volatile.Read(ref _isClosing))
            {
                continue;
            }

            if (part.MessageType == WebSocketMessageType.Text
                && SocketMessage.Parse(_incoming.WrittenSpan.ToArray()) is { } message)
            {
                return message;
            }

            await CloseAsync(SocketClose.BadMessage, "Invalid message received");
        }
    }

    private async Task SendAsync(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        await _turn.WaitAsync(_broken.Token);
        try
        {
            if (_isClosing)
            {
                throw new OperationCanceledException("The connection is closing.");
            }

            await _socket.SendAsync(output.WrittenMemory, WebSocketMessageType.Text, true, _broken.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or IOException)
        {
            await _broken.CancelAsync();
            throw new OperationCanceledException("The connection has ended.", failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void CloseUninitialised()
    {
        if (!_isInitialised)
        {
            Close(SocketClose.InitialisationTimeout, "Connection initialisation timeout");
        }
    }

    private void Close(WebSocketCloseStatus status, string reason) => _ = CloseQuietlyAsync(status, reason);

    private async Task CloseQuietlyAsync(WebSocketCloseStatus status, string reason)
    {
        try
        {
            await CloseAsync(status, reason);
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or IOException
            or ObjectDisposedException)
        {
            // It has ended already.
        }
    }

    /// <summary>Says why, and gives the client some time to answer; reading goes on until then.</summary>
    private async Task CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        // A client that does not even read must not keep the connection.
        _closing ??= _clock.Time.CreateTimer(
            _ => _broken.Cancel(), null, _options.CloseTimeout, Timeout.InfiniteTimeSpan);
        await _turn.WaitAsync(_broken.Token);
        try
        {
            if (!_isClosing)
            {
                Volatile.Write(ref _isClosing, true);
                await _socket.CloseOutputAsync(status, SocketClose.Reason(reason), _broken.Token);
            }
        }
        finally
        {
            _turn.Release();
        }
    }
}
