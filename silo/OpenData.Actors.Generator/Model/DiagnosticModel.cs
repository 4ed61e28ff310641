using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OpenData.Actors.Generator.Model;

/// <summary>A diagnostic without references to a compilation.</summary>
internal sealed record DiagnosticModel(
    DiagnosticDescriptor Descriptor, string Subject, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, ISymbol symbol, string subject)
    {
        var place = symbol.Locations.Length > 0 ? symbol.Locations[0] : Location.None;
        var lines = place.GetLineSpan();
        return new DiagnosticModel(descriptor, subject, lines.Path ?? string.Empty, place.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Subject);
}
