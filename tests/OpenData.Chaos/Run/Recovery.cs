namespace OpenData.Chaos.Run;

/// <summary>Waits until all silos serve again, after everything was mended.</summary>
internal sealed class Recovery(IReadOnlyList<SiloProcess> silos, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <exception cref="TimeoutException">One does not.</exception>
    public async Task Wait()
    {
        var start = time.GetTimestamp();
        foreach (var silo in silos)
        {
            while (!await Serves(silo))
            {
                foreach (var each in silos)
                {
                    each.Supervise();
                }

                if (time.GetElapsedTime(start) > Patience)
                {
                    throw new TimeoutException(
                        $"{silo.Url} does not serve in a cluster of {silos.Count} {Patience.TotalSeconds:F0} s after all was mended.");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), time);
            }
        }
    }

    private async Task<bool> Serves(SiloProcess silo) =>
        await SiloClient.Status(silo, "/health/ready") == 200
        && await SiloClient.Get<int>(silo, "/serving", time) == silos.Count;
}
