namespace OpenData.GraphQL.Engine.Schema;

internal sealed class InterfaceType(string name, string? description) : FieldsType(name, description)
{
    internal override string Kind => "INTERFACE";
}
