namespace OpenData.Grains.Accounts;

/// <summary>How long to wait after failures.</summary>
internal static class Lockout
{
    /// <summary>Failures without a delay.</summary>
    public const int Free = 5;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>The delay after that many failures, from the last of them.</summary>
    /// <param name="failures">At least <see cref="Free"/>.</param>
    public static TimeSpan Delay(int failures)
    {
        var doublings = Math.Clamp(failures - Free, 0, 10);
        var delay = FirstDelay * Math.Pow(2, doublings);
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
