namespace OpenData.Search.Columns;

/// <summary>One live number per document number. Chunks never move once they are there, so an update can never be lost
/// to a growing array; only the writer grows it.</summary>
internal sealed class CounterStore
{
    private const int ChunkBits = 12;
    private const int ChunkMask = (1 << ChunkBits) - 1;

    private double[][] _chunks = [];

    /// <summary>Makes room for a document number.</summary>
    public void Grow(int number)
    {
        var chunks = _chunks;
        if (number >> ChunkBits < chunks.Length)
        {
            return;
        }

        var larger = new double[Math.Max(4, Math.Max(chunks.Length * 2, (number >> ChunkBits) + 1))][];
        chunks.CopyTo(larger, 0);
        for (var i = chunks.Length; i < larger.Length; i++)
        {
            larger[i] = new double[1 << ChunkBits];
        }

        Volatile.Write(ref _chunks, larger);
    }

    public double Get(int number) => Volatile.Read(ref Slot(number));

    public void Set(int number, double value) => Volatile.Write(ref Slot(number), value);

    /// <summary>Adds; concurrent additions are all kept.</summary>
    public void Add(int number, double delta)
    {
        ref var slot = ref Slot(number);
        var seen = Volatile.Read(ref slot);
        while (true)
        {
            var before = Interlocked.CompareExchange(ref slot, seen + delta, seen);
            if (BitConverter.DoubleToInt64Bits(before) == BitConverter.DoubleToInt64Bits(seen))
            {
                return;
            }

            seen = before;
        }
    }

    private ref double Slot(int number) => ref Volatile.Read(ref _chunks)[number >> ChunkBits][number & ChunkMask];
}
