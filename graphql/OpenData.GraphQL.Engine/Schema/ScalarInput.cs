using System.Globalization;
using System.Text.Json;
using OpenData.GraphQL.Engine.Coercion;
using OpenData.GraphQL.Engine.Language.Ast;

namespace OpenData.GraphQL.Engine.Schema;

/// <summary>A value given for a scalar, either a literal in the document or the JSON value of a variable.
/// <c>ToString</c> prints it for an error message.</summary>
public readonly struct ScalarInput
{
    private readonly JsonElement _json;
    private readonly ValueNode? _literal;
    private readonly VariableValues? _variables;

    internal ScalarInput(JsonElement json)
    {
        _json = json;
    }

    internal ScalarInput(ValueNode literal, VariableValues? variables)
    {
        _literal = literal;
        _variables = variables;
    }

    /// <summary>False for a variable's value.</summary>
    public bool IsLiteral => _literal is not null;

    /// <summary>The shape of the value.</summary>
    public ScalarInputKind Kind => _literal switch
    {
        null => KindOfJson(),
        StringValueNode => ScalarInputKind.Text,
        IntValueNode => ScalarInputKind.WholeNumber,
        FloatValueNode => ScalarInputKind.Number,
        BooleanValueNode => ScalarInputKind.Boolean,
        EnumValueNode => ScalarInputKind.Name,
        ListValueNode => ScalarInputKind.List,
        ObjectValueNode => ScalarInputKind.Map,
        _ => ScalarInputKind.Null,
    };

    /// <summary>The text of a string, number, boolean or name; else null.</summary>
    public string? Text => _literal switch
    {
        null => _json.ValueKind switch
        {
            JsonValueKind.String => _json.GetString(),
            JsonValueKind.Number => _json.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        },
        StringValueNode node => node.Value,
        IntValueNode node => node.Text,
        FloatValueNode node => node.Text,
        BooleanValueNode node => node.Value ? "true" : "false",
        EnumValueNode node => node.Name,
        _ => null,
    };

    /// <summary>The value as null, string, bool, long, double, <c>object?[]</c> or
    /// <c>Dictionary&lt;string, object?&gt;</c>. Variables inside a literal are replaced; an absent one is left out of
    /// objects and is null in lists.</summary>
    public object? ToClr() => _literal is null ? FromJson(_json) : FromLiteral(_literal, _variables);

    /// <summary>The value as JSON.</summary>
    public JsonElement ToJson() => _literal is null ? _json.Clone() : JsonSerializer.SerializeToElement(ToClr());

    /// <inheritdoc/>
    public override string ToString() => _literal?.ToString() ?? JsonText.Print(_json);

    internal static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => ObjectFromJson(json),
        _ => null,
    };

    private static Dictionary<string, object?> ObjectFromJson(JsonElement json)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            map[property.Name] = FromJson(property.Value);
        }

        return map;
    }

    private static object? FromLiteral(ValueNode literal, VariableValues? variables)
    {
        switch (literal)
        {
            case StringValueNode node:
                return node.Value;
            case BooleanValueNode node:
                return node.Value;
            case EnumValueNode node:
                return node.Name;
            case IntValueNode node when
                long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                return whole;
            case IntValueNode node:
                return double.Parse(node.Text, CultureInfo.InvariantCulture);
            case FloatValueNode node:
                return double.Parse(node.Text, CultureInfo.InvariantCulture);
            case ListValueNode node:
                return node.Items.Select(item => FromLiteral(item, variables)).ToArray();
            case VariableNode node:
                return variables is not null && variables.TryGet(node.Name, out var value) ? value : null;
            case ObjectValueNode node:
                var map = new Dictionary<string, object?>(StringComparer.Ordinal);
                foreach (var field in node.Fields)
                {
                    if (field.Value is not VariableNode variable || variables?.TryGet(variable.Name, out _) == true)
                    {
                        map[field.Name.Value] = FromLiteral(field.Value, variables);
                    }
                }

                return map;
            default:
                return null;
        }
    }

    private ScalarInputKind KindOfJson() => _json.ValueKind switch
    {
        JsonValueKind.String => ScalarInputKind.Text,
        JsonValueKind.Number => _json.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? ScalarInputKind.WholeNumber
            : ScalarInputKind.Number,
        JsonValueKind.True or JsonValueKind.False => ScalarInputKind.Boolean,
        JsonValueKind.Array => ScalarInputKind.List,
        JsonValueKind.Object => ScalarInputKind.Map,
        _ => ScalarInputKind.Null,
    };
}
