using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using OpenData.Actors.Generator.Model;

namespace OpenData.Actors.Generator.Reading;

/// <summary>Turns a grain interface into its model.</summary>
internal static class InterfaceReader
{
    private const string Grain = "Orleans.IGrain";

    /// <summary>The markers of the kinds of keys, which are no interfaces of grains themselves.</summary>
    private const string KeyMarker = "Orleans.IGrainWith";

    /// <summary>The model, or null when the interface is no grain interface.</summary>
    public static GrainInterfaceModel? Read(INamedTypeSymbol type)
    {
        if (!type.Implements(Grain) || type.MetadataName().StartsWith(KeyMarker, StringComparison.Ordinal))
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

        var methods = new List<GrainMethodModel>();
        foreach (var declaring in type.AllInterfaces.Insert(0, type))
        {
            methods.AddRange(ReadMembers(declaring, type, diagnostics));
        }

        return new GrainInterfaceModel(
            type.Plain(),
            "Proxy_" + SymbolNames.ToIdentifier(type.ToDisplayString()),
            new EquatableArray<GrainMethodModel>(methods),
            new EquatableArray<DiagnosticModel>(diagnostics));
    }

    private static List<GrainMethodModel> ReadMembers(
        INamedTypeSymbol declaring, INamedTypeSymbol type, List<DiagnosticModel> diagnostics)
    {
        var methods = new List<GrainMethodModel>();
        var wireNames = new HashSet<string>();
        foreach (var member in declaring.GetMembers().Where(member => member.IsAbstract && !member.IsStatic))
        {
            // What is inherited from another assembly has no place in this source, so the interface itself is pointed at.
            var place = member.DeclaringSyntaxReferences.Length > 0 ? member : type;
            if (member is IPropertySymbol or IEventSymbol)
            {
                diagnostics.Add(DiagnosticModel.Create(GrainDiagnostics.Member, place, member.ToDisplayString()));
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                var model = MethodReader.Read(method, descriptor =>
                    diagnostics.Add(DiagnosticModel.Create(descriptor, place, method.ToDisplayString())));
                methods.Add(model);
                if (!wireNames.Add(model.WireName))
                {
                    diagnostics.Add(DiagnosticModel.Create(GrainDiagnostics.WireName, place, method.ToDisplayString()));
                }
            }
        }

        return methods;
    }
}
