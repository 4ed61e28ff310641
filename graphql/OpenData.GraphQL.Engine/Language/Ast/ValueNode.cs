namespace OpenData.GraphQL.Engine.Language.Ast;

/// <summary>A literal or a variable; <c>ToString</c> prints it in GraphQL syntax.</summary>
internal abstract class ValueNode(int start) : Node(start)
{
    public override string ToString() => ValuePrinter.Print(this);
}
