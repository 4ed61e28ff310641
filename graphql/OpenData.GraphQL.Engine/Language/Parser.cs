using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Limits;

namespace OpenData.GraphQL.Engine.Language;

/// <summary>Recursive descent over the grammar of section 2 (executable documents) and, through
/// <see cref="TypeSystemParser"/>, section 3. One token of look-ahead; the first error ends it.</summary>
internal sealed class Parser
{
    private readonly SourceText _source;
    private readonly int _maxNesting;
    private int _nesting;

    private Parser(SourceText source, GraphQLLimits limits)
    {
        _source = source;
        _maxNesting = limits.MaxNesting;
        Lexer = new Lexer(source, limits.MaxTokens);
        Lexer.Advance();
    }

    public Lexer Lexer { get; }

    /// <exception cref="GraphQLException">The text does not parse, or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(string text, GraphQLLimits limits)
    {
        var source = new SourceText(text);
        var parser = new Parser(source, limits);
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(parser.ParseDefinition());
        }
        while (parser.Lexer.Kind != TokenKind.EndOfFile);
        return new DocumentNode(source, definitions);
    }

    /// <summary>A literal without variables, e.g. a default value given as text.</summary>
    public static ValueNode ParseConstant(string text)
    {
        var parser = new Parser(new SourceText(text), new GraphQLLimits());
        var value = parser.ParseValue(true);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    private DefinitionNode ParseDefinition()
    {
        if (Lexer.Kind == TokenKind.BraceLeft)
        {
            return new OperationDefinitionNode(
                Lexer.Start, null, OperationKind.Query, null, [], [], ParseSelectionSet());
        }

        var start = Lexer.Start;
        var description = ParseDescription();
        if (Lexer.Kind == TokenKind.BraceLeft && description is not null)
        {
            throw Lexer.Fail(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (Lexer.Kind != TokenKind.Name)
        {
            throw Lexer.Unexpected();
        }

        return Lexer.Raw switch
        {
            "query" => ParseOperation(start, description, OperationKind.Query),
            "mutation" => ParseOperation(start, description, OperationKind.Mutation),
            "subscription" => ParseOperation(start, description, OperationKind.Subscription),
            "fragment" => ParseFragment(start, description),
            _ => new TypeSystemParser(this).ParseDefinition(start, description),
        };
    }

    public string? ParseDescription()
    {
        if (Lexer.Kind is not (TokenKind.String or TokenKind.BlockString))
        {
            return null;
        }

        var text = Lexer.StringValue;
        Lexer.Advance();
        return text;
    }

    private OperationDefinitionNode ParseOperation(int start, string? description, OperationKind kind)
    {
        Lexer.Advance();
        var name = Lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = new List<VariableDefinitionNode>();
        if (Skip(TokenKind.ParenLeft))
        {
            do
            {
                variables.Add(ParseVariableDefinition());
            }
            while (!Skip(TokenKind.ParenRight));
        }

        var directives = ParseDirectives(false);
        return new OperationDefinitionNode(
            start, description, kind, name, variables, directives, ParseSelectionSet());
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = Lexer.Start;
        ParseDescription();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(true) : null;
        return new VariableDefinitionNode(start, name, type, defaultValue, ParseDirectives(true));
    }

    private FragmentDefinitionNode ParseFragment(int start, string? description)
    {
        Lexer.Advance();
        if (Lexer.RawIs("on"))
        {
            throw Lexer.Unexpected();
        }

        var name = ParseName();
        ExpectKeyword("on");
        var condition = new NamedTypeNode(ParseName());
        var directives = ParseDirectives(false);
        return new FragmentDefinitionNode(start, description, name, condition, directives, ParseSelectionSet());
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = Lexer.Start;
        Expect(TokenKind.BraceLeft);
        Enter(start);
        var selections = new List<SelectionNode>();
        do
        {
            selections.Add(Lexer.Kind == TokenKind.Spread ? ParseFragmentSelection() : ParseField());
        }
        while (!Skip(TokenKind.BraceRight));
        _nesting--;
        return new SelectionSetNode(start, selections);
    }

    private FieldNode ParseField()
    {
        var start = Lexer.Start;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(false);
        var directives = ParseDirectives(false);
        var selectionSet = Lexer.Kind == TokenKind.BraceLeft ? ParseSelectionSet() : null;
        return new FieldNode(start, alias, name, arguments, directives, selectionSet);
    }

    private SelectionNode ParseFragmentSelection()
    {
        var start = Lexer.Start;
        Lexer.Advance();
        var isCondition = Lexer.Kind == TokenKind.Name && Lexer.RawIs("on");
        if (Lexer.Kind == TokenKind.Name && !isCondition)
        {
            var name = ParseName();
            return new FragmentSpreadNode(start, name, ParseDirectives(false));
        }

        NamedTypeNode? condition = null;
        if (isCondition)
        {
            Lexer.Advance();
            condition = new NamedTypeNode(ParseName());
        }

        var directives = ParseDirectives(false);
        return new InlineFragmentNode(start, condition, directives, ParseSelectionSet());
    }

    private List<ArgumentNode> ParseArguments(bool isConstant)
    {
        var arguments = new List<ArgumentNode>();
        if (Skip(TokenKind.ParenLeft))
        {
            do
            {
                var start = Lexer.Start;
                var name = ParseName();
                Expect(TokenKind.Colon);
                arguments.Add(new ArgumentNode(start, name, ParseValue(isConstant)));
            }
            while (!Skip(TokenKind.ParenRight));
        }

        return arguments;
    }

    public IReadOnlyList<DirectiveNode> ParseDirectives(bool isConstant)
    {
        if (Lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Lexer.Kind == TokenKind.At)
        {
            var start = Lexer.Start;
            Lexer.Advance();
            var name = ParseName();
            directives.Add(new DirectiveNode(start, name, ParseArguments(isConstant)));
        }

        return directives;
    }

    public TypeNode ParseType()
    {
        var start = Lexer.Start;
        TypeNode type;
        if (Skip(TokenKind.BracketLeft))
        {
            Enter(start);
            var item = ParseType();
            Expect(TokenKind.BracketRight);
            _nesting--;
            type = new ListTypeNode(start, item);
        }
        else
        {
            type = new NamedTypeNode(ParseName());
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type) : type;
    }

    public ValueNode ParseValue(bool isConstant)
    {
        var start = Lexer.Start;
        ValueNode value;
        switch (Lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConstant);
            case TokenKind.BraceLeft:
                return ParseObject(isConstant);
            case TokenKind.Int:
                value = new IntValueNode(start, Lexer.Raw);
                break;
            case TokenKind.Float:
                value = new FloatValueNode(start, Lexer.Raw);
                break;
            case TokenKind.String or TokenKind.BlockString:
                value = new StringValueNode(start, Lexer.StringValue);
                break;
            case TokenKind.Name:
                value = Lexer.Raw switch
                {
                    "true" => new BooleanValueNode(start, true),
                    "false" => new BooleanValueNode(start, false),
                    "null" => new NullValueNode(start),
                    var name => new EnumValueNode(start, name),
                };
                break;
            case TokenKind.Dollar:
                return ParseVariable(start, isConstant);
            default:
                throw Lexer.Unexpected();
        }

        Lexer.Advance();
        return value;
    }

    private VariableNode ParseVariable(int start, bool isConstant)
    {
        Lexer.Advance();
        if (isConstant && Lexer.Kind == TokenKind.Name)
        {
            throw Lexer.Fail(start, $"Unexpected variable \"${Lexer.Raw}\" in constant value.");
        }

        return isConstant
            ? throw Lexer.Fail(start, "Unexpected \"$\".")
            : new VariableNode(start, ParseName().Value);
    }

    private ListValueNode ParseList(bool isConstant)
    {
        var start = Lexer.Start;
        Enter(start);
        Lexer.Advance();
        var items = new List<ValueNode>();
        while (!Skip(TokenKind.BracketRight))
        {
            items.Add(ParseValue(isConstant));
        }

        _nesting--;
        return new ListValueNode(start, items);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        var start = Lexer.Start;
        Enter(start);
        Lexer.Advance();
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(name, ParseValue(isConstant)));
        }

        _nesting--;
        return new ObjectValueNode(start, fields);
    }

    public NameNode ParseName()
    {
        if (Lexer.Kind != TokenKind.Name)
        {
            throw Lexer.Fail(Lexer.Start, $"Expected Name, found {Lexer.DescribeToken()}.");
        }

        var name = new NameNode(Lexer.Start, Lexer.Raw);
        Lexer.Advance();
        return name;
    }

    public bool Skip(TokenKind kind)
    {
        if (Lexer.Kind != kind)
        {
            return false;
        }

        Lexer.Advance();
        return true;
    }

    public void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw Lexer.Fail(
                Lexer.Start, $"Expected {TokenKindText.Of(kind)}, found {Lexer.DescribeToken()}.");
        }
    }

    public bool SkipKeyword(string keyword)
    {
        if (Lexer.Kind != TokenKind.Name || !Lexer.RawIs(keyword))
        {
            return false;
        }

        Lexer.Advance();
        return true;
    }

    public void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Lexer.Fail(Lexer.Start, $"Expected \"{keyword}\", found {Lexer.DescribeToken()}.");
        }
    }

    private void Enter(int start)
    {
        if (++_nesting > _maxNesting)
        {
            throw LimitErrors.Nesting(_maxNesting, _source.LocationOf(start));
        }
    }
}
