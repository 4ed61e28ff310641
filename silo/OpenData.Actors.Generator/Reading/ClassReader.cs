using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using OpenData.Actors.Generator.Model;

namespace OpenData.Actors.Generator.Reading;

/// <summary>Turns a grain class into its model.</summary>
internal static class ClassReader
{
    /// <summary>The model, or null when the class is no grain class or is abstract. A class that implements a grain
    /// interface without being a grain, such as a test double, is none.</summary>
    public static GrainClassModel? Read(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsStatic || !type.Implements("Orleans.IGrainBase") || !type.Implements("Orleans.IGrain"))
        {
            return null;
        }

        var diagnostics = new List<DiagnosticModel>();
        if (type.IsGenericAnywhere())
        {
            diagnostics.Add(DiagnosticModel.Create(GrainDiagnostics.Generic, type, type.ToDisplayString()));
        }

        if (!type.IsVisibleInAssembly())
        {
            diagnostics.Add(DiagnosticModel.Create(GrainDiagnostics.Inaccessible, type, type.ToDisplayString()));
        }

        return new GrainClassModel(type.Plain(), new EquatableArray<DiagnosticModel>(diagnostics));
    }
}
