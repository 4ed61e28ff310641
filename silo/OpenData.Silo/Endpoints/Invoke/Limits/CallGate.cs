using System.Threading.RateLimiting;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Limits;

/// <summary>How many calls this process works on at once. One more is told to come again, so that those that are under way end
/// in time.</summary>
internal sealed class CallGate(int most) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });

    /// <summary>To be disposed of when the answer is ready to be sent: who reads slowly keeps nobody else out.</summary>
    /// <exception cref="InvokeRefusedException">There are too many.</exception>
    public IDisposable Enter()
    {
        var lease = _limiter.AttemptAcquire();
        return lease.IsAcquired
            ? lease
            : throw new InvokeRefusedException(InvokeErrors.Overloaded, most, RetryAfter.TotalSeconds) { RetryAfter = RetryAfter };
    }

    public void Dispose() => _limiter.Dispose();
}
