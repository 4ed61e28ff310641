using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Rows;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>Schemas of answers.</summary>
internal static class AnswerSchemas
{
    /// <summary>What an address answers with when all is well.</summary>
    public static JsonObject Answer(DocumentSubject subject, InterfaceDialect dialect, InterfaceOperation operation)
    {
        var shape = AnswerShape.Of(dialect);
        var schema = Envelope(
            shape,
            new JsonObject { ["type"] = "integer", ["enum"] = new JsonArray(shape.Good) },
            new JsonObject { ["type"] = "string", ["description"] = subject.Text("消息", "The message") });
        schema["properties"]![AnswerShape.Data] = Data(subject, dialect, operation);
        schema["required"]!.AsArray().Add(AnswerShape.Data);
        return schema;
    }

    /// <summary>What it answers with when a call is refused.</summary>
    /// <param name="shape">Of the dialect.</param>
    /// <param name="codes">The refusals that have the status.</param>
    /// <param name="format">In XML there is no data at all, unless answers are paged: then it is empty.</param>
    public static JsonObject Refusal(AnswerShape shape, IReadOnlyList<int> codes, InterfaceFormat format)
    {
        var message = new JsonObject { ["type"] = "string" };
        if (shape.Bad is not null)
        {
            message["pattern"] = $"^({string.Join('|', codes)}) ";
        }

        var schema = Envelope(
            shape,
            new JsonObject
            {
                ["type"] = "integer",
                ["enum"] = shape.Bad is { } bad ? new JsonArray(bad) : new JsonArray([.. codes.Select(code => (JsonNode)code)]),
            },
            message);
        if (format == InterfaceFormat.Json || shape.IsPaged)
        {
            schema["properties"]![AnswerShape.Data] = new JsonObject { ["type"] = "null" };
            schema["required"]!.AsArray().Add(AnswerShape.Data);
        }

        return schema;
    }

    /// <summary>A row, whose cells are all of these, or those that <c>fields</c> names.</summary>
    /// <param name="subject">The document's.</param>
    /// <param name="operation">Answers with such rows.</param>
    public static JsonObject Row(DocumentSubject subject, InterfaceOperation operation)
    {
        var cells = new JsonObject();
        foreach (var field in operation.Returns.DistinctBy(field => field.Name))
        {
            var cell = CellSchemas.Cell(subject, field.Item);
            if (XmlText.NameOf(field.Name) is var name && name != field.Name)
            {
                cell["xml"] = new JsonObject { ["name"] = name };
            }

            cells[field.Name] = cell;
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["xml"] = new JsonObject { ["name"] = AnswerShape.Row },
            ["properties"] = cells,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>The name of <see cref="Row"/> among the schemas.</summary>
    public static string RowName(InterfaceDialect dialect) => $"{dialect}Row";

    private static JsonObject Data(DocumentSubject subject, InterfaceDialect dialect, InterfaceOperation operation) => operation.Kind switch
    {
        InterfaceOperationKind.Total => new JsonObject
        {
            ["type"] = "integer",
            ["format"] = "int64",
            ["minimum"] = 0,
            ["description"] = subject.Text("符合条件的行数", "The number of rows"),
        },
        InterfaceOperationKind.UpdateDate => new JsonObject
        {
            ["type"] = new JsonArray("string", "null"),
            ["format"] = "date",
            ["description"] = subject.Text("数据更新日期，未知时为 null", "The day of the last update; null where it is not known"),
        },
        _ when AnswerShape.Of(dialect).IsPaged => new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                [AnswerShape.Rows] = Rows(dialect),
                [AnswerShape.Next] = new JsonObject
                {
                    ["type"] = new JsonArray("string", "null"),
                    ["description"] = subject.Text("填入 after 就是下一页；末页为 null", "As after it gives the next page; null on the last"),
                },
            },
            ["required"] = new JsonArray(AnswerShape.Rows, AnswerShape.Next),
            ["additionalProperties"] = false,
        },
        _ => Rows(dialect),
    };

    private static JsonObject Rows(InterfaceDialect dialect) => new()
    {
        ["type"] = "array",
        ["xml"] = new JsonObject { ["wrapped"] = true },
        ["items"] = new JsonObject { ["$ref"] = $"#/components/schemas/{RowName(dialect)}" },
    };

    private static JsonObject Envelope(AnswerShape shape, JsonObject code, JsonObject message) => new()
    {
        ["type"] = "object",
        ["xml"] = new JsonObject { ["name"] = AnswerShape.Root },
        ["properties"] = new JsonObject { [shape.Code] = code, [shape.Message] = message },
        ["required"] = new JsonArray(shape.Code, shape.Message),
        ["additionalProperties"] = false,
    };
}
