using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenData.Actors.Generator.Emitting;
using OpenData.Actors.Generator.Model;
using OpenData.Actors.Generator.Reading;

namespace OpenData.Actors.Generator;

/// <summary>
/// Writes, for each grain interface of the compilation, a proxy with one request class per method, and for the assembly a
/// manifest of its grain interfaces and grain classes. An interface that cannot be called over a wire gets diagnostics and
/// no proxy.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class GrainGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var interfaces = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is InterfaceDeclarationSyntax { BaseList: not null },
                static (syntax, cancel) => Declared(syntax, cancel) is { } symbol ? InterfaceReader.Read(symbol) : null)
            .Where(static model => model is not null);
        var classes = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is ClassDeclarationSyntax { BaseList: not null }
                    or RecordDeclarationSyntax { BaseList: not null },
                static (syntax, cancel) => Declared(syntax, cancel) is { } symbol ? ClassReader.Read(symbol) : null)
            .Where(static model => model is not null);
        var assembly = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "Assembly");

        context.RegisterSourceOutput(interfaces.Combine(assembly), static (output, pair) => Write(output, pair.Left!, pair.Right));
        context.RegisterSourceOutput(
            interfaces.Collect().Combine(classes.Collect()).Combine(assembly),
            static (output, all) => WriteManifest(output, all.Left.Left!, all.Left.Right!, all.Right));
    }

    /// <summary>The symbol of a declaration; null for the second and later parts of a partial type.</summary>
    private static INamedTypeSymbol? Declared(GeneratorSyntaxContext syntax, CancellationToken cancel)
    {
        if (syntax.SemanticModel.GetDeclaredSymbol(syntax.Node, cancel) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        var first = symbol.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancel))
            .First(part => part is TypeDeclarationSyntax { BaseList: not null });
        return first == syntax.Node ? symbol : null;
    }

    private static void Write(SourceProductionContext output, GrainInterfaceModel model, string assembly)
    {
        foreach (var diagnostic in model.Diagnostics)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }

        if (model.Diagnostics.Count == 0)
        {
            output.AddSource($"{model.ProxyName}.g.cs", ProxyWriter.Write(model, assembly));
        }
    }

    private static void WriteManifest(
        SourceProductionContext output,
        ImmutableArray<GrainInterfaceModel> interfaces,
        ImmutableArray<GrainClassModel> classes,
        string assembly)
    {
        foreach (var diagnostic in classes.SelectMany(model => model.Diagnostics))
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }

        var callable = interfaces.Where(model => model.Diagnostics.Count == 0).OrderBy(model => model.FullName).ToArray();
        var usable = classes.Where(model => model.Diagnostics.Count == 0).OrderBy(model => model.FullName).ToArray();
        if (callable.Length + usable.Length > 0)
        {
            output.AddSource("GrainManifest.g.cs", ManifestWriter.Write(callable, usable, assembly));
        }
    }
}
