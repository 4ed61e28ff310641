namespace OpenData.Search.Tool.Measuring;

/// <summary>So many in so much time.</summary>
internal static class Rate
{
    /// <summary>Per second; 0 where the time was too short to be measured.</summary>
    public static double Of(long count, double seconds) => seconds > 0 ? Math.Round(count / seconds, 1) : 0;
}
