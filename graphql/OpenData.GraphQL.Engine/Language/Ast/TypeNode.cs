namespace OpenData.GraphQL.Engine.Language.Ast;

/// <summary>A type reference as written; <c>ToString</c> gives it in GraphQL syntax.</summary>
internal abstract class TypeNode(int start) : Node(start)
{
    public abstract NamedTypeNode NamedType { get; }
}
