using OpenData.PostgresFixture;

namespace OpenData.Chaos.Run;

/// <summary>Breaks one thing after the other, as the seed says, and mends it again.</summary>
internal sealed class Breaker(IReadOnlyList<SiloProcess> silos, PostgresServer database, int seed, TimeProvider time)
{
    // Longer than the lease of 10 s.
    private static readonly TimeSpan LongStop = TimeSpan.FromSeconds(13);

    private readonly Random _random = new(seed);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    public Dictionary<string, int> Done { get; } = new(StringComparer.Ordinal);

    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Pause(1000, 4000);
            foreach (var each in silos)
            {
                each.Supervise();
            }

            var chosen = _random.Next(silos.Count);
            var silo = silos[chosen];
            var kind = _random.Next(10);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            await (kind switch
            {
                < 4 => Kill(silo),
                < 6 => StopAndContinue(silo),
                < 8 => Cut(silo, silos[(chosen + 1) % silos.Count]),
                _ => RestartDatabase(),
            });
        }
    }

    private async Task Kill(SiloProcess silo)
    {
        Count("kill -9");
        silo.Kill();
        await Pause(200, 6000);
        silo.Start();
    }

    private async Task StopAndContinue(SiloProcess silo)
    {
        Count("SIGSTOP");
        silo.Stop();
        await Task.Delay(LongStop, time);
        silo.Continue();
    }

    private async Task Cut(SiloProcess silo, SiloProcess other)
    {
        Count("cut");
        var milliseconds = _random.Next(1000, 8000);
        await Task.WhenAll(Ask(silo, other, milliseconds), Ask(other, silo, milliseconds));
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time);
    }

    private async Task RestartDatabase()
    {
        Count("database restart");
        database.Crash();
        await Pause(200, 4000);
        database.Restart();
    }

    private static async Task Ask(SiloProcess from, SiloProcess to, int milliseconds)
    {
        try
        {
            using var answer = await Http.PostAsync(new Uri($"{from.Url}/cut/{to.Port}/{milliseconds}"), null);
        }
        catch (Exception error) when (SiloClient.IsAbsence(error))
        {
            // It is being started; then there is no wire to cut.
        }
    }

    private Task Pause(int least, int most) => Task.Delay(TimeSpan.FromMilliseconds(_random.Next(least, most)), time);

    private void Count(string what) => Done[what] = Done.GetValueOrDefault(what) + 1;
}
