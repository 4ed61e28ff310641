namespace OpenData.GraphQL.Engine.Coercion;

/// <summary>The coerced variables of one request; a variable without value and default is absent.</summary>
internal sealed class VariableValues
{
    public static readonly VariableValues Empty = new();

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    public void Set(string name, object? value) => _values[name] = value;
}
