using System.Text;
using OpenData.GraphQL.Engine;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Conformance.Fuzzing;

/// <summary>
/// Makes documents from a seed: operations that the schema allows; operations with values, fragments, directives and variables
/// that may or may not fit; both with a few characters changed; strings of tokens; strings of characters.
/// </summary>
internal sealed class RandomDocument(GraphQLSchema schema, Random random)
{
    private const int Deepest = 7;

    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "=", "|", "&", "@", "$", "...", "query", "mutation", "subscription", "fragment",
        "on", "true", "false", "null", "type", "input", "\"", "\"\"\"", "\\u{1F600}", "\\uD83D", "#", "\n", ",", "0", "-1", "1.5e3",
        "\"text\"", "title", "id", "datasets", "__typename", "__schema", "$v", "@skip", "@include", "if", "extend", "schema", "\uFEFF",
    ];

    private static readonly string[] Values =
    [
        "0", "-1", "3", "2147483648", "1.5", "1e400", "true", "false", "null", "\"\"", "\"d1\"", "\"停车\"", "TITLE", "ASC", "[]", "[1, null]",
        "{}", "{ text: \"a\" }", "{ not: { or: [{ text: \"b\" }, {}] } }", "{ id: \"d1\" }", "$v", "$w", "\"\"\"\n  block\n\"\"\"",
        "{ min: 1, max: $v }", "\"2024-01-01T00:00:00Z\"",
    ];

    private static readonly string[] VariableTypes = ["Int", "Int!", "String", "ID!", "Boolean!", "[Int!]", "DatasetFilter", "JSON", "Nothing"];

    private readonly StringBuilder _text = new();
    private int _fragments;
    private bool _fits;

    public string Next()
    {
        _text.Clear();
        _fragments = 0;
        _fits = random.Next(2) == 0;
        switch (random.Next(10))
        {
            case < 5:
                Document();
                break;
            case < 8:
                Document();
                Disturb();
                break;
            case 8:
                for (var i = random.Next(1, 80); i > 0; i--)
                {
                    _text.Append(Pick(Tokens)).Append(random.Next(3) == 0 ? "" : " ");
                }

                break;
            default:
                for (var i = random.Next(0, 200); i > 0; i--)
                {
                    _text.Append(AnyCharacter());
                }

                break;
        }

        return _text.ToString();
    }

    private void Document()
    {
        var operations = !_fits && random.Next(8) == 0 ? 2 : 1;
        for (var i = 0; i < operations; i++)
        {
            Operation(operations > 1 || random.Next(2) == 0 ? $"Op{random.Next(3)}" : "");
        }

        for (var i = 0; i < _fragments; i++)
        {
            var type = AnyComposite();
            _text.Append(" fragment F").Append(i).Append(" on ").Append(type.Name);
            Directives();
            Selection(type, random.Next(1, 3));
        }
    }

    private void Operation(string name)
    {
        var (kind, root) = random.Next(8) switch
        {
            0 when schema.MutationType is { } mutation => ("mutation", mutation),
            1 when schema.SubscriptionType is { } subscription => ("subscription", subscription),
            _ => ("query", schema.QueryType),
        };
        if (name.Length > 0 || kind != "query" || random.Next(2) == 0)
        {
            _text.Append(kind).Append(' ').Append(name);
            if (!_fits && random.Next(2) == 0)
            {
                _text.Append("($v: ").Append(Pick(VariableTypes)).Append(random.Next(3) == 0 ? $" = {Pick(Values)}" : "")
                    .Append(random.Next(2) == 0 ? $", $w: {Pick(VariableTypes)}" : "").Append(')');
            }

            Directives();
        }

        Selection(root, 0);
    }

    private void Selection(CompositeType type, int depth)
    {
        _text.Append(" {");
        var isStream = ReferenceEquals(type, schema.SubscriptionType);
        for (var i = isStream && _fits ? 1 : random.Next(1, 5); i > 0; i--)
        {
            switch (isStream && _fits ? 11 : random.Next(12))
            {
                case 0 when !_fits:
                    _text.Append(" ...F").Append(random.Next(_fragments + 2));
                    _fragments = Math.Min(4, Math.Max(_fragments, random.Next(4)));
                    Directives();
                    break;
                case 1 when depth < Deepest:
                    var condition = _fits ? Related(type) : AnyComposite();
                    _text.Append(" ... on ").Append(condition.Name);
                    Directives();
                    Selection(condition, depth + 1);
                    break;
                case 2:
                    _text.Append(" __typename");
                    break;
                default:
                    Field(type, depth);
                    break;
            }
        }

        _text.Append(" }");
    }

    private void Field(CompositeType type, int depth)
    {
        if (type is not FieldsType { Fields: { Count: > 0 } fields } || (!_fits && random.Next(40) == 0))
        {
            _text.Append(_fits ? " __typename" : " nothing");
            return;
        }

        var field = fields[random.Next(fields.Count)];
        if (_fits && depth >= Deepest && field.Type.Named is CompositeType)
        {
            _text.Append(" __typename");
            return;
        }

        // A name of its own, so that no two fields have to be merged.
        _text.Append(' ').Append(_fits || random.Next(6) == 0 ? $"a{(_fits ? _text.Length : random.Next(3))}: " : "").Append(field.Name);
        var arguments = field.Arguments.Where(argument => argument.IsRequired || random.Next(3) == 0).ToArray();
        if (arguments.Length > 0)
        {
            _text.Append('(').AppendJoin(", ", arguments.Select(
                argument => $"{argument.Name}: {(_fits ? ValueOf(argument.Type, 0) : Pick(Values))}")).Append(')');
        }

        Directives();
        if (field.Type.Named is CompositeType composite && depth < Deepest)
        {
            Selection(composite, depth + 1);
        }
    }

    private void Directives()
    {
        if (_fits && random.Next(15) == 0)
        {
            _text.Append(random.Next(2) == 0 ? " @skip(if: false)" : " @include(if: true)");
        }
        else if (!_fits && random.Next(15) == 0)
        {
            _text.Append(random.Next(3) switch
            {
                0 => " @skip(if: $v)",
                1 => $" @include(if: {Pick(Values)})",
                _ => " @nothing",
            });
        }
    }

    private string ValueOf(GraphQLType type, int depth)
    {
        if (!type.IsNonNull && random.Next(8) == 0)
        {
            return "null";
        }

        switch (type.Nullable)
        {
            case ListType list:
                return $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => ValueOf(list.Item, depth + 1)))}]";
            case EnumType values:
                return values.Values[random.Next(values.Values.Count)].Name;
            case InputObjectType { IsOneOf: true } input:
                var only = input.Fields[random.Next(input.Fields.Count)];
                return $"{{ {only.Name}: {ValueOf(only.Type.NonNull(), depth + 1)} }}";
            case InputObjectType input:
                return $"{{ {string.Join(", ", input.Fields
                    .Where(field => field.IsRequired || (depth < 4 && random.Next(4) == 0))
                    .Select(field => $"{field.Name}: {ValueOf(field.Type, depth + 1)}"))} }}";
            case var scalar:
                return ((NamedType)scalar).Name switch
                {
                    "Int" => Pick(["0", "-1", "3", "100", "2147483647"]),
                    "Float" => Pick(["0", "1.5", "-1e3"]),
                    "Boolean" => Pick(["true", "false"]),
                    "ID" => Pick(["1", "\"dataset:1\"", "\"\""]),
                    "DateTime" => "\"2024-01-01T00:00:00Z\"",
                    "URL" => "\"https://example.org/a\"",
                    _ => Pick(["\"\"", "\"a\"", "\"停车\"", "\"\\u4e00\\n\""]),
                };
        }
    }

    // Itself, or a type that some of its values may have.
    private CompositeType Related(CompositeType type)
    {
        var possible = schema.PossibleTypes(type);
        return random.Next(2) == 0 || possible.Count == 0 ? type : possible[random.Next(possible.Count)];
    }

    private void Disturb()
    {
        for (var i = random.Next(1, 6); i > 0 && _text.Length > 0; i--)
        {
            var at = random.Next(_text.Length);
            switch (random.Next(4))
            {
                case 0:
                    _text[at] = AnyCharacter();
                    break;
                case 1:
                    _text.Insert(at, Pick(Tokens));
                    break;
                case 2:
                    _text.Remove(at, Math.Min(random.Next(1, 20), _text.Length - at));
                    break;
                default:
                    _text.Append(_text.ToString(at, Math.Min(random.Next(1, 200), _text.Length - at)));
                    break;
            }
        }
    }

    // Also halves of surrogate pairs and control characters.
    private char AnyCharacter() => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7F));

    private CompositeType AnyComposite()
    {
        var all = schema.Types.OfType<CompositeType>().ToArray();
        return all[random.Next(all.Length)];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
