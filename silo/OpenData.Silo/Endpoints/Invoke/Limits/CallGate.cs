using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Limits;

/// <summary>How many calls this process works on at once. One more is told to come again, so that those that are under way end
/// in time. A call leaves when its answer is ready to be sent: who reads slowly keeps nobody else out.</summary>
internal sealed class CallGate(int most)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private int _under;

    /// <summary>To be disposed of when the answer is ready.</summary>
    /// <exception cref="InvokeRefusedException">There are too many; the call has not entered.</exception>
    public Entry Enter()
    {
        if (Interlocked.Increment(ref _under) <= most)
        {
            return new Entry(this);
        }

        Interlocked.Decrement(ref _under);
        throw new InvokeRefusedException(InvokeErrors.Overloaded, most, RetryAfter.TotalSeconds) { RetryAfter = RetryAfter };
    }

    /// <summary>A call that is worked on.</summary>
    public readonly struct Entry(CallGate gate) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref gate._under);
    }
}
