using System.Text.Json;

namespace OpenData.GraphQL.Conformance.Cases;

/// <summary>Runs a folder of cases and prints how far they agree with the reference.</summary>
internal static class CasesCommand
{
    /// <returns>0 when every case reaches L2, else 1.</returns>
    public static async Task<int> RunAsync(CaseRunner runner, string cases, string expected, string? output)
    {
        if (output is not null)
        {
            Directory.CreateDirectory(output);
        }

        var reached = new int[4];
        var all = ConformanceCase.ReadAll(cases);
        foreach (var given in all)
        {
            var outcome = await RunAsync(runner, given, Path.Combine(expected, given.Name + ".json"));
            for (var level = 1; level <= outcome.Level; level++)
            {
                reached[level]++;
            }

            if (outcome.Level < 3)
            {
                Console.WriteLine($"missed L{outcome.Level + 1}: {given.Name}\n  {outcome.Actual}");
            }

            if (output is not null)
            {
                await File.WriteAllTextAsync(Path.Combine(output, given.Name + ".json"), outcome.Actual + "\n");
            }
        }

        Console.WriteLine(
            $"L1 {reached[1]}/{all.Count}, L2 {reached[2]}/{all.Count}, L3 {reached[3]}/{all.Count}");
        return all.Count > 0 && reached[2] == all.Count ? 0 : 1;
    }

    /// <summary>A case that cannot be run, or that breaks the engine, misses every level.</summary>
    private static async Task<CaseOutcome> RunAsync(CaseRunner runner, ConformanceCase given, string expected)
    {
        try
        {
            using var wanted = JsonDocument.Parse(await File.ReadAllTextAsync(expected));
            return await runner.RunAsync(given, wanted.RootElement);
        }
#pragma warning disable CA1031 // The other cases still count.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new CaseOutcome(0, JsonSerializer.Serialize(new { name = given.Name, failed = failure.ToString() }));
        }
    }
}
