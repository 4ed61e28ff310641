using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Validation.Rules;

/// <summary>A field as selected: on which type, and its definition when there is one.</summary>
internal sealed record FieldUse(CompositeType? Parent, FieldNode Node, FieldDefinition? Definition);
