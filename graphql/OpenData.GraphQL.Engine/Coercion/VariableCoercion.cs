using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenData.GraphQL.Engine.Errors;
using OpenData.GraphQL.Engine.Language.Ast;
using OpenData.GraphQL.Engine.Schema;

namespace OpenData.GraphQL.Engine.Coercion;

/// <summary>Coerces the variables of a request (section 6.1.2) and collects every fault, at most
/// <see cref="MaxErrors"/>.</summary>
internal sealed class VariableCoercion
{
    /// <summary>A list with a million wrong items shall not answer a million errors.</summary>
    public const int MaxErrors = 50;

    private readonly GraphQLSchema _schema;
    private readonly DocumentNode _document;
    private readonly List<GraphQLError> _errors = [];
    private readonly List<object> _path = [];
    private readonly Dictionary<string, UploadedFile>? _files;
    private VariableDefinitionNode _current = null!;

    private VariableCoercion(
        GraphQLSchema schema, DocumentNode document, IReadOnlyDictionary<string, UploadedFile>? files)
    {
        _schema = schema;
        _document = document;
        _files = files is { Count: > 0 } ? new Dictionary<string, UploadedFile>(files, StringComparer.Ordinal) : null;
    }

    /// <param name="schema">Has the types.</param>
    /// <param name="document">Has the operation.</param>
    /// <param name="operation">Declares the variables.</param>
    /// <param name="variables">A JSON object, null or undefined.</param>
    /// <param name="files">Files by their places in the variables, where these are null; null for none.</param>
    /// <exception cref="GraphQLException">At least one variable does not fit; all errors found.</exception>
    public static VariableValues Coerce(
        GraphQLSchema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        JsonElement variables,
        IReadOnlyDictionary<string, UploadedFile>? files)
    {
        if (operation.Variables.Count == 0 && files is null)
        {
            return VariableValues.Empty;
        }

        var coercion = new VariableCoercion(schema, document, files);
        var values = new VariableValues();
        try
        {
            foreach (var definition in operation.Variables)
            {
                coercion.CoerceOne(definition, variables, values);
            }

            coercion.CheckFiles();
        }
        catch (TooManyErrorsException)
        {
            coercion._errors.Add(new GraphQLError(
                "Too many errors processing variables, error limit reached. Execution aborted.")
                .WithCode(ErrorCodes.BadUserInput));
        }

        return coercion._errors.Count == 0 ? values : throw new GraphQLException(coercion._errors);
    }

    private void CoerceOne(VariableDefinitionNode definition, JsonElement variables, VariableValues values)
    {
        _current = definition;
        var name = definition.Name.Value;
        var type = _schema.TypeOf(definition.Type)!;
        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var given))
        {
            values.Set(name, Coerce(given, type));
        }
        else if (definition.DefaultValue is not null)
        {
            LiteralCoercion.TryCoerce(definition.DefaultValue, type, null, out var value);
            values.Set(name, value);
        }
        else if (type.IsNonNull)
        {
            Report($"Expected a value of non-null type \"{type}\" to be provided.");
        }
    }

    private object? Coerce(JsonElement value, GraphQLType type)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (_files is not null && _files.Remove(Place(), out var file))
            {
                return CoerceFile(file, type);
            }

            return type.IsNonNull
                ? Report($"Expected value of non-null type \"{type}\" not to be null.")
                : null;
        }

        return type.Nullable switch
        {
            ListType list => CoerceList(value, list),
            InputObjectType map => CoerceObject(value, map),
            EnumType names => CoerceEnum(value, names),
            ScalarType scalar => CoerceScalar(value, scalar),
            _ => null,
        };
    }

    private object? CoerceFile(UploadedFile file, GraphQLType type) => type.Nullable switch
    {
        UploadScalar => file,
        ListType list => new[] { CoerceFile(file, list.Item) },
        _ => Report($"Expected value of type \"{type}\", found a file."),
    };

    /// <summary>A file that nothing has asked for would get lost without a word.</summary>
    private void CheckFiles()
    {
        if (_files is { Count: > 0 } && _errors.Count == 0)
        {
            _errors.AddRange(_files.Keys.Take(MaxErrors).Select(place =>
                new GraphQLError($"The file at \"{place}\" is for nothing: the operation has no value of type \"Upload\" there.")
                    .WithCode(ErrorCodes.BadUserInput)));
        }
    }

    private string Place() => string.Join('.', _path.Prepend(_current.Name.Value).Prepend("variables"));

    private object?[] CoerceList(JsonElement value, ListType list)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Coerce(value, list.Item)];
        }

        var items = new object?[value.GetArrayLength()];
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            _path.Add(i);
            items[i++] = Coerce(item, list.Item);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? CoerceObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Report($"Expected value of type \"{type}\" to be an object, found: {JsonText.Print(value)}.");
        }

        var before = _errors.Count;
        var values = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        var given = 0;
        foreach (var field in type.Fields)
        {
            if (value.TryGetProperty(field.Name, out var inner))
            {
                given++;
                _path.Add(field.Name);
                var coerced = Coerce(inner, field.Type);
                values[field.Name] = _errors.Count == before ? field.Converted(coerced) : null;
                if (type.IsOneOf && inner.ValueKind == JsonValueKind.Null && value.EnumerateObject().Count() == 1)
                {
                    Report(OneOfMessage(type));
                }

                _path.RemoveAt(_path.Count - 1);
            }
            else if (field.DefaultValue is not null)
            {
                values[field.Name] = field.CoercedDefault;
            }
            else if (field.Type.IsNonNull)
            {
                Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", "
                    + $"found: {JsonText.Print(value)}.");
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            if (type.FieldNamed(property.Name) is null)
            {
                var close = Suggestions.For(property.Name, type.Fields.Select(f => f.Name));
                Report($"Expected value of type \"{type}\" not to include unknown field \"{property.Name}\""
                    + (close.Count == 0 ? ", found: " : $".{Suggestions.Hint("", close)} Found: ")
                    + $"{JsonText.Print(value)}.");
            }
        }

        if (type.IsOneOf && given != 1)
        {
            Report(OneOfMessage(type));
        }

        return _errors.Count > before ? null : type.Factory is null ? values : type.Factory(values);
    }

    private object? CoerceEnum(JsonElement value, EnumType type)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Report($"Enum \"{type}\" cannot represent non-string value: {JsonText.Print(value)}."
                + (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                    ? ""
                    : Suggestions.EnumHint(value.GetRawText(), type)));
        }

        var name = value.GetString()!;
        return type.ValueNamed(name)?.ClrValue
            ?? Report($"Value \"{name}\" does not exist in \"{type}\" enum.{Suggestions.EnumHint(name, type)}");
    }

    private object? CoerceScalar(JsonElement value, ScalarType scalar)
    {
        try
        {
            return scalar.Parse(new ScalarInput(value));
        }
        catch (GraphQLException refused)
        {
            return Report(refused.Message);
        }
    }

    internal static string OneOfMessage(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
        + "and the value for that field must be non-null.";

    private object? Report(string message)
    {
        if (_errors.Count == MaxErrors)
        {
            throw new TooManyErrorsException();
        }

        var where = new StringBuilder($"Variable \"${_current.Name.Value}\" has invalid value");
        if (_path.Count > 0)
        {
            where.Append(" at ");
            foreach (var part in _path)
            {
                _ = part is int index
                    ? where.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']')
                    : where.Append('.').Append(part);
            }
        }

        _errors.Add(new GraphQLError($"{where}: {message}", [_document.LocationOf(_current)])
            .WithCode(ErrorCodes.BadUserInput));
        return null;
    }
}
