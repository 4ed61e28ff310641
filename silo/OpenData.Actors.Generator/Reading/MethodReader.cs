using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using OpenData.Actors.Generator.Model;

namespace OpenData.Actors.Generator.Reading;

/// <summary>Turns a method of a grain interface into its model and reports what cannot be called.</summary>
internal static class MethodReader
{
    private const string Options = "global::Orleans.CodeGeneration.GrainCallOptions.";
    private const string Token = "System.Threading.CancellationToken";

    public static GrainMethodModel Read(IMethodSymbol method, Action<DiagnosticDescriptor> report)
    {
        var shape = Shape(method.ReturnType);
        var oneWay = method.Attribute("Orleans.Concurrency.OneWayAttribute") is not null;
        if (shape == ReturnShape.Unsupported || method.RefKind != RefKind.None)
        {
            report(GrainDiagnostics.ReturnType);
        }

        if (oneWay && (shape is ReturnShape.TaskOfResult or ReturnShape.ValueTaskOfResult))
        {
            report(GrainDiagnostics.OneWayResult);
        }

        if (method.IsGenericMethod)
        {
            report(GrainDiagnostics.GenericMethod);
        }

        return new GrainMethodModel(
            method.ContainingType.Plain(),
            method.Name,
            WireName(method),
            shape,
            method.ReturnType.WithNullability(),
            shape is ReturnShape.TaskOfResult or ReturnShape.ValueTaskOfResult
                ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0].WithNullability()
                : null,
            CallOptions(method, oneWay),
            oneWay,
            ResponseTimeout(method, report),
            new EquatableArray<ParameterModel>(Parameters(method, report)));
    }

    private static ReturnShape Shape(ITypeSymbol type) =>
        type is not INamedTypeSymbol named ? ReturnShape.Unsupported : (named.MetadataName(), named.Arity) switch
        {
            ("System.Threading.Tasks.Task", 0) => ReturnShape.Task,
            ("System.Threading.Tasks.Task", 1) => ReturnShape.TaskOfResult,
            ("System.Threading.Tasks.ValueTask", 0) => ReturnShape.ValueTask,
            ("System.Threading.Tasks.ValueTask", 1) => ReturnShape.ValueTaskOfResult,
            _ => ReturnShape.Unsupported,
        };

    private static List<ParameterModel> Parameters(IMethodSymbol method, Action<DiagnosticDescriptor> report)
    {
        var result = new List<ParameterModel>();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType
                || parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            {
                report(GrainDiagnostics.Parameter);
            }

            var isToken = parameter.Type.MetadataName() == Token;
            if (isToken && parameter.Ordinal != method.Parameters.Length - 1)
            {
                report(GrainDiagnostics.CancellationToken);
            }

            result.Add(new ParameterModel(
                parameter.Type.WithNullability(),
                parameter.Type.TypeKind == TypeKind.Dynamic ? "object" : parameter.Type.Plain(),
                isToken));
        }

        return result;
    }

    private static string WireName(IMethodSymbol method)
    {
        if (method.Attribute("Orleans.AliasAttribute") is { } alias)
        {
            return FirstText(alias);
        }

        var overloaded = method.ContainingType.GetMembers(method.Name).Length > 1;
        return overloaded
            ? $"{method.Name}({string.Join(",", method.Parameters.Select(parameter => parameter.Type.ToDisplayString()))})"
            : method.Name;
    }

    private static string CallOptions(IMethodSymbol method, bool oneWay)
    {
        var options = new List<string>();
        if (method.Attribute("Orleans.Concurrency.ReadOnlyAttribute") is not null)
        {
            options.Add(Options + "ReadOnly");
        }

        if (method.Attribute("Orleans.Concurrency.AlwaysInterleaveAttribute") is not null)
        {
            options.Add(Options + "AlwaysInterleave");
        }

        if (oneWay)
        {
            options.Add(Options + "OneWay");
        }

        return options.Count == 0 ? Options + "None" : string.Join(" | ", options);
    }

    private static long? ResponseTimeout(IMethodSymbol method, Action<DiagnosticDescriptor> report)
    {
        if (method.Attribute("Orleans.ResponseTimeoutAttribute") is not { } attribute)
        {
            return null;
        }

        if (TimeSpan.TryParse(FirstText(attribute), CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero)
        {
            return timeout.Ticks;
        }

        report(GrainDiagnostics.ResponseTimeout);
        return null;
    }

    private static string FirstText(AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 ? attribute.ConstructorArguments[0].Value as string ?? string.Empty : string.Empty;
}
