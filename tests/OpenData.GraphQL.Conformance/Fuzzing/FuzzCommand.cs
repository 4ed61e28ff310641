using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Conformance.Catalog;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Conformance.Fuzzing;

/// <summary>
/// Answers random documents with random variables. A fault is an exception, an answer that is no JSON or holds what only a
/// fault of the engine makes, a document that takes longer than <see cref="Patience"/>, or memory that keeps growing.
/// </summary>
internal static class FuzzCommand
{
    private const int MostEvents = 5;
    private const long MostBytes = 256L << 20; // A thousand documents and their plans are kept; the rest must go.

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10); // For one that also waits for its turn on a busy machine.

    private static readonly string?[] Variables =
        [null, "{}", """{"v":1}""", """{"v":true,"w":"d1"}""", """{"v":[1,null],"w":{"text":"a","not":{}}}""", """{"v":null,"w":1e300}""", "[]"];

    /// <returns>0 when there was no fault, else 1.</returns>
    public static async Task<int> RunAsync(int count, int seed, string sdl, string data, TextWriter output)
    {
        var catalog = new CatalogData(data);
        var schema = GraphQLSchema.Create(builder => builder.UseSdl(sdl, resolvers => CatalogSchema.Attach(resolvers, catalog)));
        var executor = new GraphQLExecutor(schema, new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance);
        using var services = new ServiceCollection().BuildServiceProvider();
        var random = new Random(seed);
        var documents = new RandomDocument(schema, random);
        var (faults, executed, longest) = (0, 0, TimeSpan.Zero);
        for (var number = 1; number <= count; number++)
        {
            var document = documents.Next();
            var variables = Variables[random.Next(Variables.Length)];
            var start = Stopwatch.GetTimestamp();
            var fault = await FaultOfAsync(executor, services, document, variables);
            var time = Stopwatch.GetElapsedTime(start);
            executed += fault.IsExecuted ? 1 : 0;
            longest = time > longest ? time : longest;
            if (fault.Text is not null || time > Patience)
            {
                faults++;
                await output.WriteLineAsync(
                    $"fault in {number}: {fault.Text ?? $"it took {time}"}\n  {JsonSerializer.Serialize(document)} {variables}");
            }

            if (number % 100_000 == 0)
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number} documents, {faults} faults"));
            }
        }

        var kept = GC.GetTotalMemory(forceFullCollection: true);
        if (kept > MostBytes)
        {
            faults++;
            await output.WriteLineAsync($"fault: {kept} bytes are kept, more than {MostBytes}");
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {count} documents, {executed} of them executed, {faults} faults, longest {longest.TotalMilliseconds:F0} ms, {kept >> 20} MB kept"));
        return faults == 0 ? 0 : 1;
    }

    private static async Task<(string? Text, bool IsExecuted)> FaultOfAsync(
        GraphQLExecutor executor, IServiceProvider services, string document, string? variables)
    {
        try
        {
            using var given = variables is null ? null : JsonDocument.Parse(variables);
            using var end = new CancellationTokenSource();
            var response = await executor.SubscribeAsync(
                new GraphQLRequest(document, null, given?.RootElement ?? default), services, end.Token);
            if (response.Refusal is { } refusal)
            {
                return (FaultOf(refusal), false);
            }

            var left = MostEvents;
            await foreach (var result in response.Results)
            {
                if (FaultOf(result) is { } fault)
                {
                    return (fault, true);
                }

                if (--left == 0)
                {
                    break;
                }
            }

            return (null, true);
        }
        catch (GraphQLException)
        {
            return (null, true); // What a source of events throws ends its stream so.
        }
#pragma warning disable CA1031 // Any other exception is what is looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (failure.ToString(), false);
        }
    }

    private static string? FaultOf(GraphQLResult result)
    {
        var written = new ArrayBufferWriter<byte>();
        result.WriteTo(written);
        using var answer = JsonDocument.Parse(written.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1000 });
        return result.Errors.FirstOrDefault(error => error.Message.StartsWith("Unexpected error", StringComparison.Ordinal)) is { } hidden
            ? $"{hidden.Message} at {JsonSerializer.Serialize(hidden.Path)}"
            : null;
    }
}
