using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Language;

/// <summary>The type system definitions and extensions of section 3.</summary>
internal sealed class TypeSystemParser(Parser parser)
{
    private Lexer Lexer => parser.Lexer;

    public DefinitionNode ParseDefinition(int start, string? description)
    {
        var isExtension = false;
        if (Lexer.RawIs("extend"))
        {
            if (description is not null)
            {
                throw Lexer.Fail(
                    start, "Unexpected description, descriptions are supported only on definitions.");
            }

            isExtension = true;
            Lexer.Advance();
        }

        if (Lexer.Kind != TokenKind.Name)
        {
            throw Lexer.Unexpected();
        }

        switch (Lexer.Raw)
        {
            case "schema":
                return ParseSchema(start, description, isExtension);
            case "directive" when !isExtension:
                return ParseDirective(start, description);
            case "scalar":
                return ParseType(start, description, TypeDefinitionKind.Scalar, isExtension);
            case "type":
                return ParseType(start, description, TypeDefinitionKind.Object, isExtension);
            case "interface":
                return ParseType(start, description, TypeDefinitionKind.Interface, isExtension);
            case "union":
                return ParseType(start, description, TypeDefinitionKind.Union, isExtension);
            case "enum":
                return ParseType(start, description, TypeDefinitionKind.Enum, isExtension);
            case "input":
                return ParseType(start, description, TypeDefinitionKind.InputObject, isExtension);
            default:
                throw Lexer.Unexpected();
        }
    }

    private SchemaDefinitionNode ParseSchema(int start, string? description, bool isExtension)
    {
        Lexer.Advance();
        var directives = parser.ParseDirectives(true);
        var roots = new List<(OperationKind, NamedTypeNode)>();
        if (Lexer.Kind == TokenKind.BraceLeft || !isExtension)
        {
            parser.Expect(TokenKind.BraceLeft);
            do
            {
                OperationKind kind;
                if (parser.SkipKeyword("query"))
                {
                    kind = OperationKind.Query;
                }
                else if (parser.SkipKeyword("mutation"))
                {
                    kind = OperationKind.Mutation;
                }
                else
                {
                    parser.ExpectKeyword("subscription");
                    kind = OperationKind.Subscription;
                }

                parser.Expect(TokenKind.Colon);
                roots.Add((kind, new NamedTypeNode(parser.ParseName())));
            }
            while (!parser.Skip(TokenKind.BraceRight));
        }

        return new SchemaDefinitionNode(start, description, isExtension, directives, roots);
    }

    private DirectiveDefinitionNode ParseDirective(int start, string? description)
    {
        Lexer.Advance();
        parser.Expect(TokenKind.At);
        var name = parser.ParseName();
        var arguments = ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        var isRepeatable = parser.SkipKeyword("repeatable");
        parser.ExpectKeyword("on");
        parser.Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            locations.Add(parser.ParseName());
        }
        while (parser.Skip(TokenKind.Pipe));
        return new DirectiveDefinitionNode(start, description, name, arguments, isRepeatable, locations);
    }

    private TypeDefinitionNode ParseType(int start, string? description, TypeDefinitionKind kind, bool isExtension)
    {
        Lexer.Advance();
        var name = parser.ParseName();
        var hasFields = kind is TypeDefinitionKind.Object or TypeDefinitionKind.Interface;
        var interfaces = hasFields ? ParseInterfaces() : [];
        var directives = parser.ParseDirectives(true);
        return new TypeDefinitionNode(start, description, kind, name)
        {
            IsExtension = isExtension,
            Interfaces = interfaces,
            Directives = directives,
            Members = kind == TypeDefinitionKind.Union ? ParseMembers() : [],
            Fields = hasFields ? ParseFields() : [],
            Values = kind == TypeDefinitionKind.Enum ? ParseEnumValues() : [],
            InputFields = kind == TypeDefinitionKind.InputObject
                ? ParseInputValues(TokenKind.BraceLeft, TokenKind.BraceRight)
                : [],
        };
    }

    private List<NamedTypeNode> ParseInterfaces()
    {
        var interfaces = new List<NamedTypeNode>();
        if (parser.SkipKeyword("implements"))
        {
            parser.Skip(TokenKind.Ampersand);
            do
            {
                interfaces.Add(new NamedTypeNode(parser.ParseName()));
            }
            while (parser.Skip(TokenKind.Ampersand));
        }

        return interfaces;
    }

    private List<NamedTypeNode> ParseMembers()
    {
        var members = new List<NamedTypeNode>();
        if (parser.Skip(TokenKind.Equals))
        {
            parser.Skip(TokenKind.Pipe);
            do
            {
                members.Add(new NamedTypeNode(parser.ParseName()));
            }
            while (parser.Skip(TokenKind.Pipe));
        }

        return members;
    }

    private List<FieldDefinitionNode> ParseFields()
    {
        var fields = new List<FieldDefinitionNode>();
        if (parser.Skip(TokenKind.BraceLeft))
        {
            do
            {
                var start = Lexer.Start;
                var description = parser.ParseDescription();
                var name = parser.ParseName();
                var arguments = ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
                parser.Expect(TokenKind.Colon);
                var type = parser.ParseType();
                fields.Add(new FieldDefinitionNode(
                    start, description, name, arguments, type, parser.ParseDirectives(true)));
            }
            while (!parser.Skip(TokenKind.BraceRight));
        }

        return fields;
    }

    private List<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        var values = new List<InputValueDefinitionNode>();
        if (parser.Skip(open))
        {
            do
            {
                var start = Lexer.Start;
                var description = parser.ParseDescription();
                var name = parser.ParseName();
                parser.Expect(TokenKind.Colon);
                var type = parser.ParseType();
                var defaultValue = parser.Skip(TokenKind.Equals) ? parser.ParseValue(true) : null;
                values.Add(new InputValueDefinitionNode(
                    start, description, name, type, defaultValue, parser.ParseDirectives(true)));
            }
            while (!parser.Skip(close));
        }

        return values;
    }

    private List<EnumValueDefinitionNode> ParseEnumValues()
    {
        var values = new List<EnumValueDefinitionNode>();
        if (parser.Skip(TokenKind.BraceLeft))
        {
            do
            {
                var start = Lexer.Start;
                var description = parser.ParseDescription();
                if (Lexer.Kind == TokenKind.Name && Lexer.Raw is "true" or "false" or "null")
                {
                    throw Lexer.Fail(
                        Lexer.Start, $"Name \"{Lexer.Raw}\" is reserved and cannot be used for an enum value.");
                }

                var name = parser.ParseName();
                values.Add(new EnumValueDefinitionNode(start, description, name, parser.ParseDirectives(true)));
            }
            while (!parser.Skip(TokenKind.BraceRight));
        }

        return values;
    }
}
