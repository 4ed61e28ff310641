using System.Collections.Concurrent;

namespace OpenData.Silo.Endpoints.Invoke.Limits;

/// <summary>Counts by address within the minute of the clock, up to a limit.</summary>
/// <param name="time">The clock.</param>
/// <param name="most">Of an address in a minute.</param>
internal sealed class AddressCounts(TimeProvider time, int most)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private Minute _current = new(0);

    /// <summary>Counts one more.</summary>
    /// <returns>Null, or how long to wait if it is too many.</returns>
    public TimeSpan? Add(string address)
    {
        var now = time.GetUtcNow();
        var count = Current(now.Ticks / Window.Ticks).Of.AddOrUpdate(address, 1, static (_, before) => before + 1);
        return count <= most ? null : TimeSpan.FromTicks(Window.Ticks - (now.Ticks % Window.Ticks));
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
