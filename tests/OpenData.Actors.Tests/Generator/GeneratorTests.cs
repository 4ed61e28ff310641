using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Generator;

public sealed class GeneratorTests
{
    private const string Calculator = """
        namespace Outer.Space;

        public interface ICanReset : IGrainWithStringKey { Task Reset(); }

        public partial interface ICalculator : ICanReset
        {
            Task<int> Add(int left, int right = 2);
            Task<int> Add(int one);
            [Alias("add-many")] ValueTask<long> Add(IReadOnlyList<int?>? numbers, params (string Name, int Value)[] named);
            ValueTask Nothing(CancellationToken @class = default);
            Task<string?> @event(string? @int);
            int Local() => 42;
        }

        partial interface ICalculator { }

        internal sealed partial class CalculatorGrain : Grain, ICalculator
        {
            private int _sum;
            public Task Reset() { _sum = 0; return Task.CompletedTask; }
            public Task<int> Add(int left, int right) => Task.FromResult(left + right);
            public Task<int> Add(int one) => Task.FromResult(_sum += one);
            public ValueTask<long> Add(IReadOnlyList<int?>? numbers, params (string Name, int Value)[] named) =>
                new((numbers?.Count ?? -1) * 10 + named.Length);
            public ValueTask Nothing(CancellationToken @class) => default;
            public Task<string?> @event(string? @int) => Task.FromResult(@int);
        }

        partial class CalculatorGrain { }

        public sealed class NotAGrain : ICanReset { public Task Reset() => Task.CompletedTask; }

        public static class Use
        {
            public static async Task<string> Run(IGrainFactory grains)
            {
                var grain = grains.GetGrain<ICalculator>("a");
                await grain.Add(5);
                var total = await grain.Add(6);
                await grain.Reset();
                await grain.Nothing();
                var text = await grain.@event(null);
                return $"{total} {await grain.Add(1)} {await grain.Add(2, 3)} {await grain.Add(null, ("a", 1))} {text ?? "null"} {grain.Local()}";
            }
        }
        """;

    [Fact]
    public async Task Generated_proxies_compile_without_warnings_and_run()
    {
        var snippet = Snippet.Run(Calculator);
        Assert.Empty(snippet.Reported);
        var assembly = snippet.Load();
        await using var silo = await Silo.StartAsync(orleans => orleans.AddGrainAssembly(assembly));

        var run = assembly.GetType("Outer.Space.Use")!.GetMethod("Run")!.CreateDelegate<Func<IGrainFactory, Task<string>>>();
        Assert.Equal("11 1 5 -9 null 42", await Silo.Soon(run(silo.Grains)));
    }

    [Theory]
    [InlineData("ODA001", "int Bad();")]
    [InlineData("ODA001", "void Bad();")]
    [InlineData("ODA001", "IAsyncEnumerable<int> Bad();")]
    [InlineData("ODA002", "Task Bad(ref int number);")]
    [InlineData("ODA002", "Task Bad(out int number);")]
    [InlineData("ODA002", "Task Bad(Span<int> numbers);")]
    [InlineData("ODA003", "Task Bad<T>(T value);")]
    [InlineData("ODA004", "Task Bad(CancellationToken token, int number);")]
    [InlineData("ODA004", "Task Bad(CancellationToken one, CancellationToken two);")]
    [InlineData("ODA005", "int Bad { get; }")]
    [InlineData("ODA005", "event Action Bad;")]
    [InlineData("ODA008", "[OneWay] Task<int> Bad();")]
    [InlineData("ODA008", "[OneWay] ValueTask<int> Bad();")]
    [InlineData("ODA009", "[Alias(\"same\")] Task Bad(); [Alias(\"same\")] Task Worse();")]
    [InlineData("ODA010", "[ResponseTimeout(\"soon\")] Task Bad();")]
    [InlineData("ODA010", "[ResponseTimeout(\"-00:00:01\")] Task Bad();")]
    public void What_cannot_be_called_is_an_error_at_its_place(string id, string member)
    {
        var snippet = Snippet.Run($$"""public interface IBad : IGrainWithStringKey { {{member}} }""");

        Assert.Equal([id], snippet.Ids);
        Assert.Equal("snippet.cs", snippet.Reported[0].Location.GetLineSpan().Path);
        Assert.Contains("Bad", snippet.Reported[0].GetMessage(null) + member, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ODA006", "public interface IBad<T> : IGrainWithStringKey { Task M(); }")]
    [InlineData("ODA006", "public interface IGood : IGrainWithStringKey { Task M(); } public class G<T> : Grain, IGood { public Task M() => Task.CompletedTask; }")]
    [InlineData("ODA007", "public class Outer { private interface IBad : IGrainWithStringKey { Task M(); } }")]
    [InlineData("ODA007", "file interface IBad : IGrainWithStringKey { Task M(); }")]
    public void A_grain_type_that_generated_code_cannot_name_is_an_error(string id, string code) =>
        Assert.Equal([id], Snippet.Run(code).Ids);

    [Fact]
    public void Code_without_grains_gets_no_manifest()
    {
        var snippet = Snippet.Run("public sealed class Plain { }");
        Assert.Empty(snippet.Reported);
        Assert.Empty(snippet.Load().GetCustomAttributes(typeof(Orleans.CodeGeneration.GrainManifestAttribute), false));
    }

    [Fact]
    public async Task An_interface_that_no_class_implements_stops_the_start() => await AssertNoStart(
        "public interface ILonely : IGrainWithStringKey { Task M(); }", "No grain class implements ILonely");

    [Fact]
    public async Task An_interface_that_two_classes_implement_stops_the_start() => await AssertNoStart(
        """
        public interface IShared : IGrainWithStringKey { Task M(); }
        public class OneGrain : Grain, IShared { public Task M() => Task.CompletedTask; }
        public class TwoGrain : Grain, IShared { public Task M() => Task.CompletedTask; }
        """,
        "IShared is implemented by OneGrain and TwoGrain");

    [Fact]
    public async Task Two_classes_with_one_grain_type_stop_the_start() => await AssertNoStart(
        """
        public interface IA : IGrainWithStringKey { Task M(); }
        public interface IB : IGrainWithStringKey { Task M(); }
        [GrainType("same")] public class OneGrain : Grain, IA { public Task M() => Task.CompletedTask; }
        [GrainType("same")] public class TwoGrain : Grain, IB { public Task M() => Task.CompletedTask; }
        """,
        "The grain classes OneGrain and TwoGrain have the same grain type 'same'");

    [Fact]
    public async Task A_collection_age_below_a_minute_stops_the_start() => await AssertNoStart(
        """
        public interface IA : IGrainWithStringKey { Task M(); }
        [CollectionAgeLimit("00:00:30")] public class AGrain : Grain, IA { public Task M() => Task.CompletedTask; }
        """,
        "[CollectionAgeLimit] of AGrain is 00:00:30");

    [Fact]
    public async Task A_persistent_state_of_the_wrong_type_stops_the_start() => await AssertNoStart(
        """
        public interface IA : IGrainWithStringKey { Task M(); }
        public class AGrain([PersistentState("s")] List<int> state) : Grain, IA { public Task M() => Task.FromResult(state); }
        """,
        "must be IPersistentState<T>");

    private static async Task AssertNoStart(string code, string message)
    {
        var assembly = Snippet.Run(code).Load();
        await using var silo = Silo.Build(orleans => orleans.AddGrainAssembly(assembly));
        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(silo.StartHostAsync);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
