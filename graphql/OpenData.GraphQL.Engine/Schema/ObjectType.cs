namespace OpenData.GraphQL.Engine.Schema;

internal sealed class ObjectType(string name, string? description) : FieldsType(name, description)
{
    internal override string Kind => "OBJECT";
}
