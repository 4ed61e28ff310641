using OpenData.GraphQL.Engine.Language;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Tests.Language;

public sealed class ParserTests
{
    private static DocumentNode Parse(string text) => Parser.ParseDocument(text, new GraphQLLimits());

    [Fact]
    public void An_operation_keeps_variables_directives_aliases_and_fragments()
    {
        var document = Parse(
            "\"what\" query Q($a: [Int!]! = [1] @d, $b: T) @live { x: y(a: $a, o: {k: [1, {z: E}]}) { ...F ... on T @i { id } ... { id } } } fragment F on T { id }");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("what", operation.Description);
        Assert.Equal(["[Int!]!", "T"], operation.Variables.Select(v => v.Type.ToString()!));
        Assert.Equal("[1]", operation.Variables[0].DefaultValue!.ToString());
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(("x", "y"), (field.ResponseName, field.Name.Value));
        Assert.Equal("{ k: [1, { z: E }] }", field.Arguments[1].Value.ToString());
        Assert.Collection(
            field.SelectionSet!.Selections,
            one => Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(one).Name.Value),
            two => Assert.Equal("T", Assert.IsType<InlineFragmentNode>(two).TypeCondition!.Name.Value),
            three => Assert.Null(Assert.IsType<InlineFragmentNode>(three).TypeCondition));
        Assert.Equal("T", document.FragmentNamed("F")!.TypeCondition.Name.Value);
    }

    [Fact]
    public void Type_definitions_and_extensions_parse()
    {
        var document = Parse(
            """
            schema @a { query: Q }
            "d" type A implements B & C @x { "f" f(a: Int = 1 @y): [T!]! @z }
            interface B implements C { f: Int }
            union U = | A | B
            enum E { X @deprecated Y }
            input I @oneOf { a: Int }
            scalar S @specifiedBy(url: "u")
            directive @d(a: Int) repeatable on FIELD | QUERY
            extend type A { g: Int }
            """);
        Assert.Equal(9, document.Definitions.Count);
        var type = Assert.IsType<TypeDefinitionNode>(document.Definitions[1]);
        Assert.Equal(["B", "C"], type.Interfaces.Select(i => i.ToString()));
        Assert.True(Assert.IsType<TypeDefinitionNode>(document.Definitions[8]).IsExtension);
        Assert.True(Assert.IsType<DirectiveDefinitionNode>(document.Definitions[7]).IsRepeatable);
    }

    [Theory]
    [InlineData("{ a(b: ) }", "Unexpected \")\".", 8)]
    [InlineData("query Q { ", "Expected Name, found <EOF>.", 11)]
    [InlineData("fragment on on T { a }", "Unexpected Name \"on\".", 10)]
    [InlineData("{ a } what", "Unexpected Name \"what\".", 7)]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1)]
    public void A_document_that_does_not_parse_tells_where(string text, string message, int column)
    {
        var error = Assert.Throws<GraphQLException>(() => Parse(text)).Errors[0];
        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal(new SourceLocation(1, column), error.Locations![0]);
        Assert.Equal(ErrorCodes.SyntaxError, error.Extensions!["code"]);
    }
}
