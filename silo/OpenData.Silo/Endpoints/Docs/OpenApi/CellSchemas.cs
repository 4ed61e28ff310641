using System.Globalization;
using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Parameters;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>Schemas of cells, and of what is compared with them.</summary>
internal static class CellSchemas
{
    private static readonly string[] Orders = ["gt", "gte", "lt", "lte"];

    /// <summary>A cell of an answer; any may be empty.</summary>
    public static JsonObject Cell(DocumentSubject subject, DataItem item)
    {
        var schema = Described(item);
        if (item.CodeList is { } list)
        {
            schema["externalDocs"] = new JsonObject
            {
                ["url"] = subject.CodesOf(list),
                ["description"] = subject.Text($"代码表 {list}", $"The codes of {list}"),
            };
        }

        schema["type"] = new JsonArray(TypeOf(item.Type), "null");
        switch (item.Type)
        {
            case DataItemType.Integer:
                schema["format"] = "int64";
                break;
            case DataItemType.Number:
                schema["format"] = "double";
                break;
            case DataItemType.Date:
                schema["format"] = "date";
                break;
            default:
                if (item.Length is { } length)
                {
                    schema["maxLength"] = length;
                }

                break;
        }

        return schema;
    }

    /// <summary>A parameter.</summary>
    public static JsonObject Parameter(DocumentSubject subject, InterfaceParameter parameter)
    {
        if (parameter.Item is { } item)
        {
            var compared = Described(item);
            if (!parameter.IsList)
            {
                compared["type"] = TypeOf(item.Type);
                return compared;
            }

            compared["type"] = "array";
            compared["maxItems"] = FieldManner.MostValues;
            compared["items"] = Listed(subject, item);
            return compared;
        }

        var schema = new JsonObject { ["description"] = subject.Text(parameter) };
        if (parameter.Least is null)
        {
            schema["type"] = "string";
            if (parameter.Choices.Count > 0)
            {
                schema["enum"] = new JsonArray([.. parameter.Choices.Select(choice => (JsonNode)choice)]);
            }

            return schema;
        }

        schema["type"] = "integer";
        schema["minimum"] = parameter.Least;
        schema["maximum"] = parameter.Most;
        schema["default"] = int.Parse(parameter.DefaultValue!, CultureInfo.InvariantCulture);
        return schema;
    }

    /// <summary>The comparisons of fields beyond being equal, by the names of their parameters.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Comparisons(IEnumerable<InterfaceParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Item is not { } item)
            {
                continue;
            }

            var isNumber = item.Type is DataItemType.Integer or DataItemType.Number;
            foreach (var order in Orders)
            {
                yield return Named(parameter, order, new JsonObject { ["type"] = isNumber ? "number" : "string" });
            }

            if (!isNumber)
            {
                yield return Named(parameter, "contains", new JsonObject { ["type"] = "string" });
            }

            yield return Named(parameter, "in", new JsonObject { ["type"] = "string" });
        }

        static KeyValuePair<string, JsonObject> Named(InterfaceParameter parameter, string comparison, JsonObject schema) =>
            KeyValuePair.Create($"{parameter.Name}__{comparison}", schema);
    }

    // One of several values, as the standard writes them.
    private static JsonObject Listed(DocumentSubject subject, DataItem item)
    {
        var schema = new JsonObject { ["type"] = TypeOf(item.Type) };
        if (item.Type == DataItemType.Date)
        {
            schema["description"] = subject.Text(
                "yyyy-MM-dd、yyyyMMddHHmmss、Unix 秒，或后两者的区间，如 [20260101000000, 20260201000000)",
                "yyyy-MM-dd, yyyyMMddHHmmss, Unix seconds, or an interval of the latter such as [20260101000000, 20260201000000)");
        }

        return schema;
    }

    private static JsonObject Described(DataItem item)
    {
        var schema = new JsonObject { ["title"] = item.Name };
        if (item.Description.Length > 0)
        {
            schema["description"] = item.Description;
        }

        return schema;
    }

    private static string TypeOf(DataItemType? type) => type switch
    {
        DataItemType.Integer => "integer",
        DataItemType.Number => "number",
        _ => "string",
    };
}
