using System.Runtime.InteropServices;
using OpenData.Search.Storage;

namespace OpenData.Search.Columns;

/// <summary>Collects and writes a <see cref="NumberColumn"/>.</summary>
internal sealed class NumberColumnWriter
{
    private const double MaxExact = 1L << 53;

    private readonly List<double> _values = [];

    /// <summary>The value of the next document; NaN if it has none.</summary>
    public void Add(double value) => _values.Add(value);

    public void Write(FileWriter file)
    {
        var present = _values.Where(v => !double.IsNaN(v)).ToArray();
        if (Array.Exists(present, v => v != Math.Floor(v) || Math.Abs(v) > MaxExact))
        {
            file.WriteValues([0L, 0L, 0L]);
            file.WriteValues<double>(CollectionsMarshal.AsSpan(_values));
            return;
        }

        // Dates are whole days in milliseconds: with the common unit taken out, two bytes are enough.
        var least = present.Length == 0 ? 0 : (long)present.Min();
        var step = Math.Max(1, present.Aggregate(0L, (unit, value) => GreatestCommonDivisor(unit, (long)value - least)));
        var most = present.Length == 0 ? 0 : (((long)present.Max() - least) / step) + 1;
        var width = most < 1 << 8 ? 1 : most < 1 << 16 ? 2 : most < 1L << 32 ? 4 : 8;
        file.WriteValues([width, least, step]);
        foreach (var value in _values)
        {
            var code = double.IsNaN(value) ? 0 : (((long)value - least) / step) + 1;
            for (var at = 0; at < width; at++)
            {
                file.WriteByte((byte)(code >> (at * 8)));
            }
        }
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
