using Microsoft.CodeAnalysis;

namespace OpenData.Actors.Generator.Reading;

/// <summary>Everything that makes a grain interface or class unusable.</summary>
internal static class GrainDiagnostics
{
    public static readonly DiagnosticDescriptor ReturnType = Create(
        "ODA001", "Unsupported return type", "'{0}' must return Task, Task<T>, ValueTask or ValueTask<T>: a grain call is asynchronous");

    public static readonly DiagnosticDescriptor Parameter = Create(
        "ODA002", "Unsupported parameter", "'{0}' cannot be sent: use a plain value parameter of a type that can be boxed");

    public static readonly DiagnosticDescriptor GenericMethod = Create(
        "ODA003", "Generic grain method", "'{0}' is generic: give the method concrete message types");

    public static readonly DiagnosticDescriptor CancellationToken = Create(
        "ODA004", "Misplaced cancellation token", "'{0}' may have one cancellation token, as its last parameter");

    public static readonly DiagnosticDescriptor Member = Create(
        "ODA005", "Unsupported member", "'{0}' is a property or event: a grain interface may only have methods");

    public static readonly DiagnosticDescriptor Generic = Create(
        "ODA006", "Generic grain type", "'{0}' is generic: its type arguments would have to be part of every identity");

    public static readonly DiagnosticDescriptor Inaccessible = Create(
        "ODA007", "Inaccessible grain type", "'{0}' must be public or internal, and so must the types around it");

    public static readonly DiagnosticDescriptor OneWayResult = Create(
        "ODA008", "One-way method with a result", "'{0}' is one-way, so it must return Task or ValueTask: nobody would get its result");

    public static readonly DiagnosticDescriptor WireName = Create(
        "ODA009", "Ambiguous wire name", "'{0}' has the same wire name as another method of its interface: change the alias");

    public static readonly DiagnosticDescriptor ResponseTimeout = Create(
        "ODA010", "Bad response timeout", "The response timeout of '{0}' is no positive time such as \"00:00:05\"");

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, "Grains", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
