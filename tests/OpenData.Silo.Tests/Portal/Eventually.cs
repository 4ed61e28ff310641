namespace OpenData.Silo.Tests.Portal;

/// <summary>Waits for what happens elsewhere: looks often, and gives up with a message rather than hang.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task Until(Func<Task<bool>> holds, TimeSpan? limit = null, string what = "the condition")
    {
        var time = TimeProvider.System;
        var started = time.GetTimestamp();
        var most = limit ?? TimeSpan.FromSeconds(60);
        while (!await holds())
        {
            if (time.GetElapsedTime(started) > most)
            {
                throw new TimeoutException($"After {most}, {what} did not come true.");
            }

            await Task.Delay(Look, time);
        }
    }
}
