namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>
/// How many requests of a grain class have ended, counted where they run. Every call comes through here, so each processor
/// counts in a cache line of its own, and only a reader adds them up: a count costs one uncontended interlocked addition.
/// </summary>
internal sealed class CallCounts
{
    /// <summary>Longs from one processor's cells to the next: two cache lines, as processors fetch them in pairs.</summary>
    private const int Stride = 16;

    private readonly long[] _cells;
    private readonly int _mask;

    public CallCounts()
    {
        var stripes = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Min(Environment.ProcessorCount, 64));
        _mask = stripes - 1;
        _cells = new long[(stripes + 1) * Stride];
    }

    /// <summary>Requests that returned.</summary>
    public long Succeeded => Sum(0);

    /// <summary>Requests whose code threw.</summary>
    public long Failed => Sum(1);

    public void Finished(bool failed) =>
        Interlocked.Increment(ref _cells[(((Thread.GetCurrentProcessorId() & _mask) + 1) * Stride) + (failed ? 1 : 0)]);

    private long Sum(int cell)
    {
        var sum = 0L;
        for (var i = Stride + cell; i < _cells.Length; i += Stride)
        {
            sum += Volatile.Read(ref _cells[i]);
        }

        return sum;
    }
}
