using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenData.Actors.Generator;

namespace OpenData.Actors.Tests.Generator;

/// <summary>A piece of grain code, run through the generator and compiled.</summary>
internal sealed class Snippet
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Orleans;
        using Orleans.Concurrency;
        using Orleans.Runtime;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "OpenData.Actors.Abstractions.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Unused usings and missing comments of the snippets themselves.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> Ignored = new()
    {
        ["CS8019"] = ReportDiagnostic.Suppress,
        ["CS1591"] = ReportDiagnostic.Suppress,
    };

    private readonly Compilation _compilation;

    private Snippet(Compilation compilation, ImmutableArray<Diagnostic> reported)
    {
        _compilation = compilation;
        Reported = reported;
    }

    /// <summary>What the generator itself reports.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    /// <summary>The ids of what the generator reports, in order.</summary>
    public IEnumerable<string> Ids => Reported.Select(each => each.Id).Order(StringComparer.Ordinal);

    public static Snippet Run(string code)
    {
        var parsing = CSharpParseOptions.Default
            .WithLanguageVersion(LanguageVersion.Preview)
            .WithDocumentationMode(DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            $"Snippet-{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(Usings + Environment.NewLine + code, parsing, "snippet.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                generalDiagnosticOption: ReportDiagnostic.Error,
                specificDiagnosticOptions: Ignored));
        CSharpGeneratorDriver
            .Create([new GrainGenerator().AsSourceGenerator()], parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var reported);
        return new Snippet(output, reported);
    }

    /// <summary>Compiles, where any warning in generated code is an error, and loads it where silos do not look by themselves.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var result = _compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return new AssemblyLoadContext("snippet", isCollectible: true).LoadFromStream(image);
    }
}
