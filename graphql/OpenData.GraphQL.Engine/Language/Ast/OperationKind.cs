namespace OpenData.GraphQL.Engine.Language.Ast;

internal enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}
