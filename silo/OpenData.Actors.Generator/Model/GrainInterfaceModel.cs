namespace OpenData.Actors.Generator.Model;

/// <param name="FullName">With the global prefix, as generated code writes it.</param>
/// <param name="ProxyName">A name for the proxy that is unique in the assembly.</param>
/// <param name="Methods">Own and inherited ones.</param>
/// <param name="Diagnostics">Empty when a proxy can be written.</param>
internal sealed record GrainInterfaceModel(
    string FullName,
    string ProxyName,
    EquatableArray<GrainMethodModel> Methods,
    EquatableArray<DiagnosticModel> Diagnostics);
