using Microsoft.CodeAnalysis.CSharp;
using OpenData.Actors.Generator.Reading;

namespace OpenData.Actors.Generator.Emitting;

/// <summary>Names that several generated files share.</summary>
internal static class GeneratedNames
{
    public const string Attributes =
        "[global::System.CodeDom.Compiler.GeneratedCode(\"OpenData.Actors.Generator\", \"1.0\")]";

    public const string Invocation = "global::Orleans.CodeGeneration.";

    public static string Namespace(string assembly) => "OpenData.Actors.Generated." + SymbolNames.ToIdentifier(assembly);

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
