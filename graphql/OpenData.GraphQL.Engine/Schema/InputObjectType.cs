namespace OpenData.GraphQL.Engine.Schema;

internal sealed class InputObjectType(string name, string? description, bool isOneOf)
    : NamedType(name, description)
{
    private readonly Dictionary<string, InputValue> _byName = new(StringComparer.Ordinal);
    private readonly List<InputValue> _fields = [];

    public bool IsOneOf { get; } = isOneOf;

    public IReadOnlyList<InputValue> Fields => _fields;

    /// <summary>Makes the C# value from the coerced fields (absent ones left out); null keeps the dictionary.</summary>
    public Func<IReadOnlyDictionary<string, object?>, object>? Factory { get; set; }

    internal override string Kind => "INPUT_OBJECT";

    public bool TryAdd(InputValue field)
    {
        if (!_byName.TryAdd(field.Name, field))
        {
            return false;
        }

        _fields.Add(field);
        return true;
    }

    public InputValue? FieldNamed(string fieldName) => _byName.GetValueOrDefault(fieldName);
}
