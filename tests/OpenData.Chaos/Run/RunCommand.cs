using System.CommandLine;
using System.Globalization;
using OpenData.PostgresFixture;

namespace OpenData.Chaos.Run;

/// <summary><c>run</c>: works, breaks, mends and judges.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "What is broken when.", DefaultValueFactory = _ => 1 };
        var seconds = new Option<int>("--seconds") { Description = "How long.", DefaultValueFactory = _ => 120 };
        var minutes = new Option<int?>("--minutes") { Description = "The same in minutes." };
        var silos = new Option<int>("--silos") { Description = "How many.", DefaultValueFactory = _ => 3 };
        var command = new Command("run", "Break a cluster for a while and check it.") { seed, seconds, minutes, silos };
        command.SetAction(parsed => Run(
            parsed.GetValue(seed), parsed.GetValue(minutes) * 60 ?? parsed.GetValue(seconds), parsed.GetValue(silos)));
        return command;
    }

    private static async Task<int> Run(int seed, int seconds, int count)
    {
        var time = TimeProvider.System;
        using var database = PostgresServer.Start();
        var connection = await database.CreateDatabase();
        var silos = Enumerable.Range(0, count).Select(_ => new SiloProcess(connection)).ToArray();
        try
        {
            Array.ForEach(silos, silo => silo.Start());
            var workload = new Workload(silos, seed, time);
            var verdict = new Verdict(silos, workload, time);
            await verdict.Judge(); // All serve, and nothing is there yet.
            var breaker = new Breaker(silos, database, seed, time);
            using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds), time);
            await Task.WhenAll(workload.Run(stop.Token), breaker.Run(stop.Token));
            Array.ForEach(silos, Mend);
            var faults = await verdict.Judge();
            var broken = string.Join(", ", breaker.Done.Select(each => $"{each.Value} {each.Key}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}: {workload.Acknowledged.Count} acknowledged of {workload.Sent.Count}, {workload.Failures} attempts failed; {broken}"));
            faults.ForEach(Console.WriteLine);
            Console.WriteLine(faults.Count == 0 ? "chaos: all that was acknowledged is there once" : $"chaos: {faults.Count} faults");
            return faults.Count == 0 && workload.Acknowledged.Count > 100 ? 0 : 1;
        }
        finally
        {
            Array.ForEach(silos, silo => silo.Dispose());
        }
    }

    private static void Mend(SiloProcess silo)
    {
        silo.Continue();
        if (!silo.IsRunning)
        {
            silo.Start();
        }
    }
}
