using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>The types that a type system definition mentions. Such definitions have no place in a request, but their
/// faults are reported like those of the rest.</summary>
internal static class TypeReferences
{
    public static IEnumerable<NamedTypeNode> Of(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.Roots.Select(root => root.Type),
        DirectiveDefinitionNode directive => directive.Arguments.Select(argument => argument.Type.NamedType),
        TypeDefinitionNode type =>
        [
            .. type.Interfaces,
            .. type.Members,
            .. type.Fields.SelectMany(field => field.Arguments).Select(argument => argument.Type.NamedType),
            .. type.Fields.Select(field => field.Type.NamedType),
            .. type.InputFields.Select(field => field.Type.NamedType),
        ],
        _ => [],
    };
}
