namespace OpenData.Search.Tool.Measuring;

/// <summary>What a set of durations says, in microseconds.</summary>
internal sealed record Distribution(double Mean, double P50, double P90, double P99, double Max)
{
    /// <summary>Of durations in nanoseconds, which are sorted in place; null if there are none.</summary>
    public static Distribution? Of(Span<long> nanoseconds)
    {
        if (nanoseconds.IsEmpty)
        {
            return null;
        }

        nanoseconds.Sort();
        double sum = 0;
        foreach (var duration in nanoseconds)
        {
            sum += duration;
        }

        return new Distribution(
            Microseconds(sum / nanoseconds.Length),
            Microseconds(At(nanoseconds, 0.5)),
            Microseconds(At(nanoseconds, 0.9)),
            Microseconds(At(nanoseconds, 0.99)),
            Microseconds(nanoseconds[^1]));
    }

    // The same rank as in the peer's bench, so that the two compare.
    private static long At(Span<long> sorted, double share) =>
        sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static double Microseconds(double nanoseconds) => Math.Round(nanoseconds / 1000, 1);
}
