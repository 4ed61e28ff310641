namespace OpenData.Actors.Generator.Model;

/// <param name="DeclaringInterface">With the global prefix; a base of the proxy's interface or that itself.</param>
/// <param name="Name">The name in code.</param>
/// <param name="WireName">The alias, or a name that tells overloads apart.</param>
/// <param name="Return">The shape of the return type.</param>
/// <param name="ReturnType">The whole return type.</param>
/// <param name="ResultType">Its argument, or null when it has none.</param>
/// <param name="Options">A C# expression of the call options.</param>
/// <param name="IsOneWay">Nobody waits for the answer.</param>
/// <param name="ResponseTimeoutTicks">From the attribute, or null.</param>
/// <param name="Parameters">In order.</param>
internal sealed record GrainMethodModel(
    string DeclaringInterface,
    string Name,
    string WireName,
    ReturnShape Return,
    string ReturnType,
    string? ResultType,
    string Options,
    bool IsOneWay,
    long? ResponseTimeoutTicks,
    EquatableArray<ParameterModel> Parameters);
