using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport.Streams;

/// <summary>A response of server-sent events. Comments keep a silent one alive. Thread-safe; a send ends when the event was
/// handed to the network.</summary>
internal sealed class EventStreamWriter : IAsyncDisposable
{
    private readonly HttpResponse _response;
    private readonly CancellationToken _ended;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PeriodicTimer _timer;
    private readonly Task _keepingAlive;

    private EventStreamWriter(HttpResponse response, TimeSpan keepAlive, TimeProvider time, CancellationToken ended)
    {
        _response = response;
        _ended = ended;
        _timer = new PeriodicTimer(keepAlive, time);
        _keepingAlive = KeepAliveAsync();
    }

    /// <summary>Sends the headers, so that the client knows that it is heard.</summary>
    /// <param name="response">Not begun yet.</param>
    /// <param name="keepAlive">Between two comments.</param>
    /// <param name="time">The clock of the comments.</param>
    /// <param name="ended">Cancelled when the client has gone or the process stops.</param>
    public static async Task<EventStreamWriter> StartAsync(
        HttpResponse response, TimeSpan keepAlive, TimeProvider time, CancellationToken ended)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers.Append("Vary", "Accept");
        // What a reverse proxy such as nginx would keep until a buffer is full.
        response.Headers["X-Accel-Buffering"] = "no";
        response.BodyWriter.Write(":\n\n"u8);
        await response.BodyWriter.FlushAsync(ended);
        return new EventStreamWriter(response, keepAlive, time, ended);
    }

    /// <param name="name">The event's name.</param>
    /// <param name="writeData">Writes JSON on one line; null for an event without data.</param>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task SendAsync(string name, Action<IBufferWriter<byte>>? writeData)
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("event: "u8);
        output.Write(Encoding.ASCII.GetBytes(name));
        output.Write("\ndata: "u8);
        writeData?.Invoke(output);
        output.Write("\n\n"u8);
        await _turn.WaitAsync(_ended);
        try
        {
            await _response.BodyWriter.WriteAsync(output.WrittenMemory, _ended);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _keepingAlive;
        _turn.Dispose();
    }

    private async Task KeepAliveAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_ended))
            {
                await _turn.WaitAsync(_ended);
                try
                {
                    _response.BodyWriter.Write(":\n\n"u8);
                    await _response.BodyWriter.FlushAsync(_ended);
                }
                finally
                {
                    _turn.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The stream has ended.
        }
    }
}
