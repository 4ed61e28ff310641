using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>The directives that section 3.13 gives every schema. Descriptions read as in the reference implementation,
/// since tools compare introspection results.</summary>
internal static class SpecifiedDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    private static readonly string[] Selections = ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"];

    public static readonly DirectiveDefinition Include = new(
        "include",
        "Directs the executor to include this field or fragment only when the `if` argument is true.",
        Selections,
        [new InputValue("if", "Included when true.", BuiltInScalars.Boolean.NonNull(), null)]);

    public static readonly DirectiveDefinition Skip = new(
        "skip",
        "Directs the executor to skip this field or fragment when the `if` argument is true.",
        Selections,
        [new InputValue("if", "Skipped when true.", BuiltInScalars.Boolean.NonNull(), null)]);

    public static readonly DirectiveDefinition Deprecated = new(
        "deprecated",
        "Marks an element of a GraphQL schema as no longer supported.",
        ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE", "DIRECTIVE_DEFINITION"],
        [
            new InputValue(
                "reason",
                "Explains why this element was deprecated, usually also including a suggestion for how to access "
                + "supported similar data. Formatted using the Markdown syntax, as specified by "
                + "[CommonMark](https://commonmark.org/).",
                BuiltInScalars.String.NonNull(),
                new StringValueNode(0, DefaultDeprecationReason)),
        ]);

    public static readonly DirectiveDefinition SpecifiedBy = new(
        "specifiedBy",
        "Exposes a URL that specifies the behavior of this scalar.",
        ["SCALAR"],
        [
            new InputValue(
                "url",
                "The URL that specifies the behavior of this scalar.",
                BuiltInScalars.String.NonNull(),
                null),
        ]);

    public static readonly DirectiveDefinition OneOf = new(
        "oneOf",
        "Indicates exactly one field must be supplied and this field must not be `null`.",
        ["INPUT_OBJECT"],
        []);

    public static readonly IReadOnlyList<DirectiveDefinition> All = [Include, Skip, Deprecated, SpecifiedBy, OneOf];
}
