using System.Collections.Concurrent;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Limits;

/// <summary>Counts calls that nobody answers for, by the address they come from: past a limit in a minute they are told to wait.
/// Who has a good credential is not counted, whatever else comes from the same address.</summary>
internal sealed class RefusedCallers(TimeProvider time)
{
    /// <summary>Such calls of an address in a minute.</summary>
    public const int Most = 300;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private Minute _current = new(0);

    /// <summary>What to answer to a call without a good credential.</summary>
    /// <param name="address">Where it comes from.</param>
    /// <param name="refused">What it would be told.</param>
    public InvokeRefusedException Count(string address, InvokeRefusedException refused)
    {
        var now = time.GetUtcNow();
        var count = Current(now.Ticks / Window.Ticks).Of.AddOrUpdate(address, 1, static (_, before) => before + 1);
        if (count <= Most)
        {
            return refused;
        }

        var wait = TimeSpan.FromTicks(Window.Ticks - (now.Ticks % Window.Ticks));
        return new InvokeRefusedException(InvokeErrors.RefusedTooOften, Math.Ceiling(wait.TotalSeconds)) { RetryAfter = wait };
    }

    private Minute Current(long number)
    {
        var current = Volatile.Read(ref _current);
        if (current.Number == number)
        {
            return current;
        }

        // Whoever comes first begins the minute; what was counted in the last is forgotten with it.
        var begun = new Minute(number);
        var seen = Interlocked.CompareExchange(ref _current, begun, current);
        return ReferenceEquals(seen, current) ? begun : seen;
    }

    private sealed record Minute(long Number)
    {
        public ConcurrentDictionary<string, int> Of { get; } = new(StringComparer.Ordinal);
    }
}
