using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation;

/// <summary>A variable where a value stands.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Expected">The type of the place; null when unknown.</param>
/// <param name="HasDefault">Whether the place has a default.</param>
/// <param name="OneOf">The oneOf input whose field the place is, else null.</param>
internal sealed record VariableUse(VariableNode Node, GraphQLType? Expected, bool HasDefault, InputObjectType? OneOf);
