using System.CommandLine;
using OpenData.PostgresFixture;
using OpenData.Silo.Commands;

namespace OpenData.Chaos.Run;

/// <summary><c>run</c>: works, breaks, mends and judges.</summary>
internal static class RunCommand
{
    // What a silo answers that finds no database when it starts; whatever runs it starts it again.
    private const int GivenUp = ExitCode.Failed;

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
        var folder = Directory.CreateTempSubdirectory("opendata-chaos-").FullName;
        var faults = await Break(folder, seed, TimeSpan.FromSeconds(seconds), count);
        foreach (var fault in faults)
        {
            Console.WriteLine(fault);
        }

        if (faults.Count > 0)
        {
            Console.WriteLine($"chaos: {faults.Count} faults; the silos' logs are in {folder}");
            return 1;
        }

        Directory.Delete(folder, recursive: true);
        Console.WriteLine("chaos: all that was acknowledged is there once, and no quota was exceeded");
        return 0;
    }

    private static async Task<List<string>> Break(string folder, int seed, TimeSpan duration, int count)
    {
        var time = TimeProvider.System;
        var shipped = Path.Combine(folder, "shipped");
        TrialInterface.Write(shipped);
        using var database = PostgresServer.Start();
        var connection = await database.CreateDatabase();
        var silos = Enumerable.Range(1, count)
            .Select(number => new SiloProcess(connection, Path.Combine(folder, $"silo-{number}"), shipped)).ToArray();
        try
        {
            Array.ForEach(silos, silo => silo.Start());
            var recovery = new Recovery(silos, time);
            await recovery.Wait();
            ITrial[] trials = [new LedgerTrial(silos, seed, time), new CatalogueTrial(silos, seed, time), new QuotaTrial(silos, seed, time)];
            var breaker = new Breaker(silos, database, seed, time);
            using var stop = new CancellationTokenSource(duration, time);
            await Task.WhenAll(trials.Select(trial => trial.Run(stop.Token)).Append(breaker.Run(stop.Token)));
            var broken = string.Join(", ", breaker.Done.Select(each => $"{each.Value} {each.Key}"));
            Console.WriteLine($"seed {seed}: {broken}; {silos.Sum(silo => silo.OwnEnds.Count)} starts given up while the database was away");
            Array.ForEach(silos, silo => silo.Continue());
            var mended = time.GetTimestamp();
            await recovery.Wait();
            Console.WriteLine($"all serve again after {time.GetElapsedTime(mended).TotalSeconds:F0} s");
            var faults = silos.SelectMany(silo => silo.OwnEnds.Where(code => code != GivenUp)
                .Select(code => $"{silo.Url} ended by itself with the exit code {code}")).ToList();
            foreach (var trial in trials)
            {
                faults.AddRange(await trial.Judge());
                Console.WriteLine(trial.Summary);
            }

            return faults;
        }
        catch (TimeoutException failure)
        {
            return [failure.Message];
        }
        finally
        {
            foreach (var silo in silos)
            {
                await silo.DisposeAsync();
            }
        }
    }
}
