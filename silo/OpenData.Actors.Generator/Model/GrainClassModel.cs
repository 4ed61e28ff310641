namespace OpenData.Actors.Generator.Model;

/// <param name="FullName">With the global prefix.</param>
/// <param name="Diagnostics">Empty when the class can stand in the manifest.</param>
internal sealed record GrainClassModel(string FullName, EquatableArray<DiagnosticModel> Diagnostics);
