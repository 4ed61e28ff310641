using System.Net.Http.Json;

namespace OpenData.Chaos.Run;

/// <summary>Reads every ledger through every silo and says what is wrong.</summary>
internal sealed class Verdict(IReadOnlyList<SiloProcess> silos, Workload workload, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(15) };


    public async Task<List<string>> Judge()
    {
        var faults = new List<string>();
        foreach (var silo in silos)
        {
            await Ready(silo);
        }

        for (var number = 0; number < Workload.Ledgers; number++)
        {
            var ledger = $"ledger-{number}";
            var operations = await Read(silos[0], ledger);
            foreach (var other in silos.Skip(1))
            {
                var others = await Read(other, ledger);
                if (!operations.SequenceEqual(others, StringComparer.Ordinal))
                {
                    faults.Add($"{ledger}: two silos answer differently");
                }
            }

            faults.AddRange(operations.CountBy(each => each, StringComparer.Ordinal)
                .Where(each => each.Value > 1).Select(each => $"{ledger}: {each.Key} is there {each.Value} times"));
            faults.AddRange(operations.Where(each => workload.Sent.GetValueOrDefault(each) != ledger)
                .Select(each => $"{ledger}: nobody asked for {each}"));
            foreach (var (operation, acknowledged) in workload.Acknowledged.Where(each => each.Value.Ledger == ledger))
            {
                if (acknowledged.Place >= operations.Length || operations[acknowledged.Place] != operation)
                {
                    faults.Add($"{ledger}: {operation} was acknowledged at {acknowledged.Place}, and is not there");
                }
            }
        }

        return faults;
    }

    private async Task Ready(SiloProcess silo)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                if (await Http.GetFromJsonAsync<int>(new Uri($"{silo.Url}/serving")) == silos.Count)
                {
                    return;
                }
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                // Not yet.
            }

            if (time.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"{silo.Url} does not serve in a cluster of {silos.Count} a minute after all was mended.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), time);
        }
    }

    private async Task<string[]> Read(SiloProcess silo, string ledger)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Http.GetFromJsonAsync<string[]>(new Uri($"{silo.Url}/ledgers/{ledger}")) ?? [];
            }
            catch (HttpRequestException) when (attempt < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), time);
            }
        }
    }
}
