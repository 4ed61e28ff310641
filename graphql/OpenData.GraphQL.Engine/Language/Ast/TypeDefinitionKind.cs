namespace OpenData.GraphQL.Engine.Language.Ast;

internal enum TypeDefinitionKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}
