namespace OpenData.GraphQL.Engine.Schema;

internal sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValue> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<object, EnumValue> _byClrValue = [];

    public EnumType(string name, string? description, IReadOnlyList<EnumValue> values)
        : base(name, description)
    {
        Values = values;
        foreach (var value in values)
        {
            _byName.TryAdd(value.Name, value);
            _byClrValue.TryAdd(value.ClrValue, value);
        }
    }

    public IReadOnlyList<EnumValue> Values { get; }

    internal override string Kind => "ENUM";

    public EnumValue? ValueNamed(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The name to answer for a resolver's value: the C# enum value, or the name itself.</summary>
    public string Serialize(object value)
    {
        if (_byClrValue.TryGetValue(value, out var found) || (value is string name && _byName.TryGetValue(name, out found)))
        {
            return found.Name;
        }

        var shown = value is string text ? Language.ValuePrinter.Quote(text) : value.ToString();
        throw new GraphQLException($"Enum \"{Name}\" cannot represent value: {shown}");
    }
}
