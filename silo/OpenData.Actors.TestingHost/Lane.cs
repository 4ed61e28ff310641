using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using OpenData.Actors.Runtime.Network;

namespace OpenData.Actors.TestingHost;

/// <summary>
/// One direction of a wire: a pipe whose writer looks at each frame and passes it on, holds it or loses it. What was flushed
/// has been passed on, held or lost when the flush returns.
/// </summary>
/// <param name="disturbance">What happens to frames.</param>
/// <param name="unframed">Bytes of the handshake, which are passed on as they are.</param>
/// <param name="held">Counts the requests and answers that are held; views are sent when silos please.</param>
/// <param name="time">When what is held goes on.</param>
internal sealed class Lane(Disturbance disturbance, int unframed, HeldFrames held, TimeProvider time) : PipeWriter
{
    private const int KindAt = sizeof(int);

    private readonly Lock _gate = new();
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 0)); // So that passing on never waits.
    private readonly Queue<(long DueAt, bool IsCall, byte[] Frame)> _waiting = new();
    private ArrayBufferWriter<byte> _written = new();
    private ITimer? _timer;
    private long _lastDue;
    private bool _isBroken;

    /// <summary>The other end.</summary>
    public PipeReader Reader => _pipe.Reader;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _written.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _written.GetSpan(sizeHint);

    public override void Advance(int bytes) => _written.Advance(bytes);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_isBroken)
            {
                return ValueTask.FromException<FlushResult>(new IOException("The network was cut."));
            }

            var rest = _written.WrittenSpan;
            while (TryTakePiece(ref rest, out var piece, out var isFrame))
            {
                Take(piece, isFrame);
            }

            KeepOnly(rest);
        }

        return ValueTask.FromResult(default(FlushResult));
    }

    public override void Complete(Exception? exception = null) => Break(exception ?? new IOException("The other end has closed."));

    public override void CancelPendingFlush()
    {
    }

    /// <summary>Nothing goes through any more, and what is held is lost.</summary>
    public void Break(Exception reason)
    {
        lock (_gate)
        {
            if (_isBroken)
            {
                return;
            }

            _isBroken = true;
            held.Add(-_waiting.Count(static each => each.IsCall));
            _waiting.Clear();
            _timer?.Dispose();
            _pipe.Writer.Complete(reason);
        }

        _pipe.Reader.CancelPendingRead();
    }

    private void KeepOnly(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            _written.ResetWrittenCount();
            return;
        }

        var left = new ArrayBufferWriter<byte>();
        left.Write(rest);
        _written = left;
    }

    /// <summary>The handshake, or a whole frame.</summary>
    private bool TryTakePiece(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> piece, out bool isFrame)
    {
        isFrame = unframed == 0;
        var length = isFrame
            ? rest.Length < sizeof(int) ? int.MaxValue : sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(rest)
            : Math.Min(unframed, rest.Length);
        if (length == 0 || rest.Length < length)
        {
            piece = default;
            return false;
        }

        unframed -= isFrame ? 0 : length;
        piece = rest[..length];
        rest = rest[length..];
        return true;
    }

    private void Take(ReadOnlySpan<byte> piece, bool isFrame)
    {
        var isCall = isFrame && (FrameKind)piece[KindAt] is FrameKind.Request or FrameKind.Result or FrameKind.Failure;
        if (isCall && disturbance.Loses())
        {
            return;
        }

        var delay = isFrame ? disturbance.Delay : TimeSpan.Zero;
        if (delay == TimeSpan.Zero && _waiting.Count == 0)
        {
            Pass(piece);
            return;
        }

        // Not before the one that was sent before it.
        _lastDue = Math.Max(_lastDue, time.GetTimestamp() + (long)(delay.TotalSeconds * time.TimestampFrequency));
        _waiting.Enqueue((_lastDue, isCall, piece.ToArray()));
        held.Add(isCall ? 1 : 0);
        if (_waiting.Count == 1)
        {
            Arm();
        }
    }

    private void Pass(ReadOnlySpan<byte> piece)
    {
        _pipe.Writer.Write(piece);
        _ = _pipe.Writer.FlushAsync().AsTask();
    }

    private void Arm()
    {
        if (_timer is null)
        {
            using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
            {
                _timer = time.CreateTimer(
                    static lane => ((Lane)lane!).PassDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }

        var now = time.GetTimestamp();
        var due = _waiting.Peek().DueAt;
        _timer.Change(due <= now ? TimeSpan.Zero : time.GetElapsedTime(now, due), Timeout.InfiniteTimeSpan);
    }

    private void PassDue()
    {
        lock (_gate)
        {
            while (_waiting.TryPeek(out var first) && first.DueAt <= time.GetTimestamp())
            {
                _waiting.Dequeue();
                held.Add(first.IsCall ? -1 : 0);
                Pass(first.Frame);
            }

            if (_waiting.Count > 0)
            {
                Arm();
            }
        }
    }
}
