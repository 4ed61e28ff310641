using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using Microsoft.Extensions.Logging;
using OpenData.Actors.Runtime.Messaging;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Network;

/// <summary>
/// A long-lived connection to another silo. Requests go one way, from who opened it, and answers the other. A call in
/// flight costs an entry in a table and no thread. Frames that are written while others are being sent go out together.
/// When the connection ends, every call that waits for an answer is rejected: nobody knows whether it ran.
/// </summary>
internal sealed partial class SiloConnection(string peer, IFrameReceiver receiver, ILogger logger)
{
    private const int MostWaiting = FrameBuffer.MaxLength;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<long, IWireCall> _waiting = new();
    private readonly ConcurrentDictionary<long, IReceivedCall> _received = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ArrayBufferWriter<byte> _filling = new(4096);
    private ArrayBufferWriter<byte> _sending = new(4096);
    private IDuplexPipe? _pipe;
    private bool _isFlushing;
    private Exception? _end;
    private long _lastNumber;

    /// <summary>Completes when the connection has ended.</summary>
    public Task Closed => _closed.Task;

    public bool IsClosed => _closed.Task.IsCompleted;

    /// <summary>Sends a request, or has it wait until the connection is open.</summary>
    public void Send(IWireCall call)
    {
        var number = Interlocked.Increment(ref _lastNumber);
        FrameBuffer frame;
        try
        {
            frame = FrameBuffer.Begin(FrameKind.Request, number);
            call.WriteRequest(frame);
        }
        catch (Exception error)
        {
            call.Reject(error);
            return;
        }

        if (call.IsAnswered)
        {
            _waiting[number] = call;
            call.Sent = new SentCall(this, number);
            if (call.IsAbandoned)
            {
                Forget(number); // It gave up before it could know whom to tell.
            }
        }

        if (!Post(frame) && (!call.IsAnswered || _waiting.TryRemove(number, out _)))
        {
            call.Reject(NotSent());
        }
    }

    /// <summary>Puts a frame in the line; false when the connection has ended or its line is too long.</summary>
    public bool Post(FrameBuffer frame)
    {
        lock (_gate)
        {
            if (_end is not null || _filling.WrittenCount > MostWaiting)
            {
                return false;
            }

            _filling.Write(frame.Written);
            if (_isFlushing || _pipe is null)
            {
                return true;
            }

            _isFlushing = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.FlushAsync(), this, preferLocal: false);
        return true;
    }

    /// <summary>Nobody waits for the answer of a request any more.</summary>
    public void Forget(long number) => _waiting.TryRemove(number, out _);

    /// <summary>A request of the other side that it may cancel.</summary>
    public void Track(long number, IReceivedCall call) => _received[number] = call;

    /// <summary>That request is over.</summary>
    public void Untrack(long number) => _received.TryRemove(number, out _);

    /// <summary>Carries frames over the pipe until one side ends. Never throws.</summary>
    public async Task RunAsync(IDuplexPipe pipe, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _pipe = pipe;
            _isFlushing = true;
        }

        _ = FlushAsync();
        Exception? error = null;
        try
        {
            await ReadAsync(pipe.Input, cancellationToken);
        }
        catch (Exception failure)
        {
            error = failure;
        }

        End(error ?? new IOException("The other silo has closed the connection."));
    }

    /// <summary>Ends the connection, or the attempt to open it.</summary>
    public void End(Exception reason)
    {
        lock (_gate)
        {
            if (_end is not null)
            {
                return;
            }

            _end = reason;
        }

        LogEnded(logger, peer, reason.Message);
        foreach (var (number, call) in _waiting)
        {
            if (_waiting.TryRemove(number, out _))
            {
                call.Reject(_pipe is null ? NotSent() : new SiloUnavailableException(
                    $"The connection to silo {peer} ended before the answer came. The outcome is unknown: the request may have run."));
            }
        }

        _closed.TrySetResult();
    }

    private SiloUnavailableException NotSent() => new($"Silo {peer} cannot be reached. The request was not sent.");

    private async Task FlushAsync()
    {
        try
        {
            while (true)
            {
                lock (_gate)
                {
                    if (_filling.WrittenCount == 0 || _end is not null)
                    {
                        _isFlushing = false;
                        return;
                    }

                    (_filling, _sending) = (_sending, _filling);
                }

                await _pipe!.Output.WriteAsync(_sending.WrittenMemory);
                _sending.ResetWrittenCount();
            }
        }
        catch (Exception error)
        {
            End(error);
        }
    }

    private async Task ReadAsync(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (TryTakeFrame(ref buffer, out var frame))
            {
                Take(frame.IsSingleSegment ? frame.FirstSpan : frame.ToArray());
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted || read.IsCanceled)
            {
                return;
            }
        }
    }

    private static bool TryTakeFrame(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> frame)
    {
        frame = default;
        if (buffer.Length < FrameBuffer.HeadLength)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[sizeof(int)];
        buffer.Slice(0, sizeof(int)).CopyTo(head);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < FrameBuffer.HeadLength - sizeof(int) or > FrameBuffer.MaxLength)
        {
            throw new InvalidDataException($"A frame of {length} bytes is not one of ours.");
        }

        if (buffer.Length - sizeof(int) < length)
        {
            return false;
        }

        frame = buffer.Slice(sizeof(int), length);
        buffer = buffer.Slice(sizeof(int) + length);
        return true;
    }

    private void Take(ReadOnlySpan<byte> frame)
    {
        var reader = new FrameReader(frame);
        var kind = (FrameKind)reader.ReadByte();
        var number = reader.ReadInt64();
        switch (kind)
        {
            case FrameKind.Request:
                receiver.OnRequest(this, number, reader.Rest);
                break;
            case FrameKind.Result when _waiting.TryRemove(number, out var call):
                call.TakeResult(reader.Rest);
                break;
            case FrameKind.Failure when _waiting.TryRemove(number, out var call):
                call.TakeFailure(reader.Rest);
                break;
            case FrameKind.Cancel when _received.TryGetValue(number, out var received):
                received.Cancel();
                break;
            case FrameKind.View:
                receiver.OnView(number);
                break;
        }
    }

    [LoggerMessage(3601, LogLevel.Debug, "The connection with silo {Peer} has ended: {Reason}")]
    private static partial void LogEnded(ILogger logger, string peer, string reason);
}
