using OpenData.Actors.Tests.Generator;
using OpenData.Actors.Tests.Grains;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests;

public sealed class InterleavingTests
{
    [Fact]
    public async Task A_running_AlwaysInterleave_call_keeps_no_other_from_starting()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IWorker>("a");
        var watch = worker.Watch("watch");
        await silo.Journal.Gate("watch").Arrived;

        await Silo.Soon(worker.Note(1));
        var work = worker.Work("work");
        await silo.Journal.Gate("work").Arrived;
        var second = worker.Work("second");
        await Silo.Soon(worker.Peek());
        Assert.DoesNotContain("second begins", silo.Journal.Entries);

        silo.Journal.Gate("second").Open();
        silo.Journal.Gate("work").Open();
        await Silo.Soon(Task.WhenAll(work, second));
        Assert.False(watch.IsCompleted);
        silo.Journal.Gate("watch").Open();
        await Silo.Soon(watch);
    }

    [Fact]
    public async Task The_predicate_of_a_class_lets_an_incoming_request_start()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IPickyWorker>("a");
        var slow = worker.Work("slow");
        await silo.Journal.Gate("slow").Arrived;
        var waiting = worker.Work("waiting");
        silo.Journal.Gate("waiting").Open();

        var quick = worker.Work("quick");
        await silo.Journal.Gate("quick").Arrived;
        silo.Journal.Gate("quick").Open();
        await Silo.Soon(quick);
        Assert.Equal(["slow begins", "quick begins", "quick ends"], silo.Journal.Entries);

        await Silo.Soon(worker.Cancel("slow"));
        await Silo.Soon(Task.WhenAll(slow, waiting));
    }

    [Fact]
    public async Task The_predicate_of_a_class_lets_others_start_beside_a_running_request()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IPickyWorker>("a");
        var quick = worker.Work("quick");
        await silo.Journal.Gate("quick").Arrived;

        var slow = worker.Work("slow");
        await silo.Journal.Gate("slow").Arrived;

        silo.Journal.Gate("slow").Open();
        silo.Journal.Gate("quick").Open();
        await Silo.Soon(Task.WhenAll(quick, slow));
    }

    [Fact]
    public async Task A_predicate_that_fails_fails_the_call_and_nothing_else()
    {
        await using var silo = await Silo.StartAsync();
        var worker = silo.Grains.GetGrain<IPickyWorker>("a");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Silo.Soon(worker.Work("unanswerable")));

        Assert.Equal("no answer", error.Message);
        await Silo.Soon(worker.Cancel("nothing"));
    }

    [Fact]
    public async Task A_predicate_that_is_not_there_stops_the_start()
    {
        var assembly = Snippet.Run("""
            public interface IMine : IGrainWithStringKey
            {
                Task Touch();
            }

            [MayInterleave("Missing")]
            public class MineGrain : Grain, IMine
            {
                public Task Touch() => Task.CompletedTask;
            }
            """).Load();
        await using var silo = Silo.Build(orleans => orleans.AddGrainAssembly(assembly));

        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(silo.StartHostAsync);

        Assert.Contains("there is no public static bool Missing(IInvokable)", error.Message, StringComparison.Ordinal);
    }
}
