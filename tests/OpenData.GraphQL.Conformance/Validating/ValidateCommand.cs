using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Conformance.Validating;

/// <summary>Reads lines of <c>{"sdl", "query"}</c> and answers each with a line of <c>{"valid", "errors"}</c>.</summary>
internal static class ValidateCommand
{
    public static async Task<int> RunAsync(TextReader input, TextWriter output)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            if (line.Length > 0)
            {
                await output.WriteLineAsync(Answer(line));
                await output.FlushAsync();
            }
        }

        return 0;
    }

    private static string Answer(string line)
    {
        var errors = Validate(line);
        return JsonSerializer.Serialize(new
        {
            valid = errors.Count == 0,
            errors = errors.Select(error => new
            {
                message = error.Message,
                locations = (error.Locations ?? []).Select(place => new { line = place.Line, column = place.Column }),
            }),
        });
    }

    private static IReadOnlyList<GraphQLError> Validate(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var sdl = json.RootElement.GetProperty("sdl").GetString()!;
            var query = json.RootElement.GetProperty("query").GetString()!;
            var schema = GraphQLSchema.Create(builder => builder.UseSdl(sdl, _ => { }));
            return new GraphQLExecutor(schema, new GraphQLLimits(), NullLogger<GraphQLExecutor>.Instance)
                .Prepare(query).Errors;
        }
        catch (GraphQLSchemaException faulty)
        {
            return [.. faulty.Problems.Select(problem => new GraphQLError(problem))];
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException
            or ArgumentNullException)
        {
            return [new GraphQLError($"The line is not {{\"sdl\": text, \"query\": text}}: {failure.Message}")];
        }
    }
}
