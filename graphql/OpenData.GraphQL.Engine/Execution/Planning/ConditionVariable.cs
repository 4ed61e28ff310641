using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Execution.Planning;

/// <summary>A variable that decides @skip or @include, where it first does.</summary>
internal sealed record ConditionVariable(string Directive, VariableNode Node);
