namespace OpenData.GraphQL.Engine.Schema;

/// <summary>What objects and interfaces share: fields and implemented interfaces, both in declared order.</summary>
internal abstract class FieldsType(string name, string? description) : CompositeType(name, description)
{
    private readonly Dictionary<string, FieldDefinition> _byName = new(StringComparer.Ordinal);
    private readonly List<FieldDefinition> _fields = [];

    public IReadOnlyList<FieldDefinition> Fields => _fields;

    public List<InterfaceType> Interfaces { get; } = [];

    public bool TryAdd(FieldDefinition field)
    {
        if (!_byName.TryAdd(field.Name, field))
        {
            return false;
        }

        _fields.Add(field);
        return true;
    }

    public override FieldDefinition? FieldNamed(string fieldName) => _byName.GetValueOrDefault(fieldName);
}
