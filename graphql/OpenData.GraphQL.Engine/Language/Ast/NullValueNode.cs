namespace OpenData.GraphQL.Engine.Language.Ast;

internal sealed class NullValueNode(int start) : ValueNode(start);
