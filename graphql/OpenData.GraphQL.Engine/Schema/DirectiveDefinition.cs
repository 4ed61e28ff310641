namespace OpenData.GraphQL.Engine.Schema;

internal sealed class DirectiveDefinition(
    string name,
    string? description,
    IReadOnlyList<string> locations,
    IReadOnlyList<InputValue> arguments,
    bool isRepeatable = false)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>Names of <c>__DirectiveLocation</c>.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    public IReadOnlyList<InputValue> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;
}
