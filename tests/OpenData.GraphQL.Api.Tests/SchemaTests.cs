using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Tests;

public sealed class SchemaTests
{
    /// <summary>Set to 1 to take the schema as it is now: the change is then seen in the diff of the file.</summary>
    private const string Accept = "OPENDATA_ACCEPT";

    [Fact]
    public async Task The_schema_is_the_one_in_the_repository()
    {
        await using var services = new ServiceCollection().AddLogging().AddCatalogGraphQL().BuildServiceProvider();
        var schema = services.GetRequiredService<GraphQLSchema>();
        var printed = schema.ToSdl();
        var file = File();
        var kept = await System.IO.File.ReadAllTextAsync(file);
        var declared = await System.IO.File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, "breaking-changes.txt"));
        var breaking = schema.BreakingChangesSince(GraphQLSchema.Create(builder => builder.UseSdl(kept, _ => { })))
            .Where(change => !declared.Split('\n').Any(line => !line.StartsWith('#') && line.TrimEnd().EndsWith(change, StringComparison.Ordinal)))
            .ToArray();
        Assert.True(
            breaking.Length == 0,
            $"Clients may rely on what the schema no longer does. If that is meant, declare it in breaking-changes.txt:\n{string.Join('\n', breaking)}");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            await System.IO.File.WriteAllTextAsync(file, printed);
        }

        var expected = (await System.IO.File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");

        Assert.True(
            expected == printed,
            $"The schema differs from schema.graphql. If that is meant, run this test with {Accept}=1 and commit the file.\n{printed}");
    }

    private static string File([CallerFilePath] string here = "")
    {
        // The path of this file is the compiler's; where sources are mapped away, the test folder leads to it.
        var start = System.IO.File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "graphql", "OpenData.GraphQL.Api", "schema.graphql");
            if (System.IO.File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("schema.graphql is not above the test's folder.");
    }
}
