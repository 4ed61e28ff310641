namespace OpenData.GraphQL.Engine.Language.Ast;

/// <summary>A piece of a document; <see cref="Start"/> is the offset of its first token.</summary>
internal abstract class Node(int start)
{
    public int Start { get; } = start;
}
