namespace OpenData.Actors.Generator.Model;

/// <param name="Type">As a declaration writes it.</param>
/// <param name="TypeOfName">As <c>typeof</c> wants it: without annotations of nullability.</param>
/// <param name="IsCancellationToken">The callee sees another token than the caller passed.</param>
internal sealed record ParameterModel(string Type, string TypeOfName, bool IsCancellationToken);
