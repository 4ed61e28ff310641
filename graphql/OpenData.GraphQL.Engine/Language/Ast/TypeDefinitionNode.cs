namespace OpenData.GraphQL.Engine.Language.Ast;

/// <summary>A definition or extension of a named type; the lists that its kind does not have are empty.</summary>
internal sealed class TypeDefinitionNode(int start, string? description, TypeDefinitionKind kind, NameNode name)
    : DefinitionNode(start, description)
{
    public TypeDefinitionKind Kind { get; } = kind;

    public NameNode Name { get; } = name;

    public bool IsExtension { get; init; }

    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; init; } = [];

    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];

    public IReadOnlyList<NamedTypeNode> Members { get; init; } = [];
}
