namespace OpenData.Repository.Tests.Projects;

/// <summary>Which project may reference which, after ARCHITECTURE.md. A new project needs a row here; a test project
/// does not: it may reference what it tests, whatever that may reach, the testing host and the throw-away server.</summary>
internal sealed class ReferenceTable
{
    /// <summary>The source generator: it is loaded by the compiler, never linked.</summary>
    public const string Generator = "Actors.Generator";

    private const string Prefix = "OpenData.";
    private const string TestSuffix = ".Tests";

    private static readonly string[] ActorLibraries =
        ["Actors.Abstractions", Generator, "Actors.Runtime", "Actors.Postgres"];

    private static readonly string[] ProductLibraries =
    [
        .. ActorLibraries,
        "Contracts", "Grains", "Storage", "Payloads",
        "GraphQL.Engine", "GraphQL.Api", "Search.Analysis", "Search", "Search.Catalog",
    ];

    private readonly Dictionary<string, string[]> _rows;

    private ReferenceTable(Dictionary<string, string[]> rows) => _rows = rows;

    /// <summary>The table of this repository.</summary>
    public static ReferenceTable Current { get; } = new(new(StringComparer.Ordinal)
    {
        ["Silo"] = ProductLibraries,
        ["Contracts"] = ["Actors.Abstractions", Generator],
        ["Grains"] = ["Contracts", "Storage", "Payloads", "Actors.Abstractions", Generator],
        ["Storage"] = ["Contracts", "Actors.Abstractions"],
        ["Payloads"] = ["Contracts"],
        ["Actors.Abstractions"] = ActorLibraries,
        [Generator] = [],
        ["Actors.Runtime"] = ActorLibraries,
        ["Actors.Postgres"] = ActorLibraries,
        ["Actors.TestingHost"] = ActorLibraries,
        ["GraphQL.Engine"] = [],
        ["GraphQL.Api"] =
        [
            "GraphQL.Engine", "Contracts", "Search", "Search.Catalog", "Storage", "Payloads", "Actors.Abstractions",
            Generator,
        ],
        ["Search.LexiconCompiler"] = [],
        ["Search.Analysis"] = ["Search.LexiconCompiler"], // Run by its build, not linked.
        ["Search"] = ["Search.Analysis"],
        ["Search.Catalog"] = ["Search", "Contracts", "Storage"],
        ["Search.Tool"] = ["Search.Analysis", "Search", "Search.Catalog", "Contracts", "Storage"],
        ["PostgresFixture"] = [], // A throw-away server for tests.
        ["Chaos"] = [.. ProductLibraries, "Silo", "PostgresFixture"],
        ["GraphQL.Conformance"] = ["GraphQL.Engine"],
        ["GraphQL.Engine.Tests"] = ["GraphQL.Engine", "GraphQL.Conformance"], // One copy of the cases' runner.
        ["Benchmarks"] = [.. ProductLibraries, "Silo", "Actors.TestingHost", "PostgresFixture"],
        ["Actors.Tests"] = [.. ActorLibraries, "Actors.TestingHost"], // One suite over all of them.
        ["Repository.Tests"] = [],
    });

    /// <summary>What the project may reference; null when the table does not know it. Names without the common prefix.
    /// </summary>
    public IReadOnlyCollection<string>? AllowedFor(string project)
    {
        if (_rows.TryGetValue(project, out var row))
        {
            return row;
        }

        if (!IsTest(project) || !_rows.ContainsKey(project[..^TestSuffix.Length]))
        {
            return null;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        Reach(project[..^TestSuffix.Length], reached);
        Reach("Actors.TestingHost", reached);
        Reach("PostgresFixture", reached);
        return reached;
    }

    public static bool IsTest(string project) => project.EndsWith(TestSuffix, StringComparison.Ordinal);

    /// <summary>The name without <c>OpenData.</c>, which every project starts with; unchanged when it does not.</summary>
    public static string ShortName(string project) =>
        project.StartsWith(Prefix, StringComparison.Ordinal) ? project[Prefix.Length..] : project;

    private void Reach(string project, HashSet<string> reached)
    {
        if (reached.Add(project))
        {
            foreach (var next in _rows[project])
            {
                Reach(next, reached);
            }
        }
    }
}
