using System.Text.Json;
using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>Describes the addresses of a way.</summary>
internal static class OperationItems
{
    private static readonly string[] Quota = ["RateLimit", "RateLimit-Policy"];

    private static readonly string[] RowHeaders = [.. Quota, "Link"];

    public static string ContentType(InterfaceFormat format) => format == InterfaceFormat.Xml ? "application/xml" : "application/json";

    /// <summary>The name of an address's answer among the schemas.</summary>
    public static string AnswerName(InterfaceDialect dialect, InterfaceOperationKind kind) => $"{dialect}{kind}";

    /// <summary>The name of what is posted to an address among the schemas.</summary>
    public static string RequestName(InterfaceDialect dialect, InterfaceOperationKind kind) => $"{dialect}{kind}Request";

    /// <summary>The name of the comparisons among the parameters.</summary>
    public static string ConditionsName(InterfaceDialect dialect, InterfaceOperationKind kind) => $"{dialect}{kind}Conditions";

    /// <summary>What can be done at one address.</summary>
    public static JsonObject Path(DocumentSubject subject, InterfaceWay way, InterfaceOperation operation)
    {
        var item = new JsonObject();
        foreach (var method in operation.Methods)
        {
            item[HttpMethods.IsPost(method) ? "post" : "get"] = Operation(subject, way, operation, method);
        }

        return item;
    }

    /// <summary>What is posted, as a form or as JSON.</summary>
    public static JsonObject Request(DocumentSubject subject, InterfaceOperation operation)
    {
        var properties = new JsonObject();
        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsSecret))
        {
            properties[parameter.Name] = CellSchemas.Parameter(subject, parameter);
        }

        foreach (var (name, schema) in CellSchemas.Comparisons(operation.Parameters))
        {
            properties.TryAdd(name, schema);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    /// <summary>The comparisons as one parameter, whose members are parameters of the query; null where there are none.</summary>
    public static JsonObject? Conditions(DocumentSubject subject, InterfaceOperation operation)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in CellSchemas.Comparisons(operation.Parameters))
        {
            properties.TryAdd(name, schema);
        }

        return properties.Count == 0 ? null : new JsonObject
        {
            ["name"] = "conditions",
            ["in"] = "query",
            ["description"] = subject.Text(
                "字段名后加 __gt（大于）、__gte、__lt（小于）、__lte、__contains（包含）、__in（逗号分隔的若干值之一，至多 100 个）",
                "A field with __gt (greater), __gte, __lt (less), __lte, __contains, or __in (one of at most 100 values, separated by commas)"),
            ["style"] = "form",
            ["explode"] = true,
            ["schema"] = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false },
        };
    }

    private static JsonObject Operation(DocumentSubject subject, InterfaceWay way, InterfaceOperation operation, string method)
    {
        var isPost = HttpMethods.IsPost(method);
        var described = new JsonObject
        {
            ["operationId"] = JsonNamingPolicy.CamelCase.ConvertName($"{way.Dialect}{operation.Kind}{(isPost ? "Post" : "")}"),
            ["summary"] = Summary(subject, operation.Kind),
            ["tags"] = new JsonArray($"{way.Dialect}"),
            ["parameters"] = Parameters(subject, way, operation, isPost),
            ["security"] = Security.Of(operation),
            ["responses"] = Responses(subject, way, operation),
        };
        if (isPost)
        {
            var request = new JsonObject { ["$ref"] = $"#/components/schemas/{RequestName(way.Dialect, operation.Kind)}" };
            described["requestBody"] = new JsonObject
            {
                ["content"] = new JsonObject
                {
                    ["application/x-www-form-urlencoded"] = new JsonObject { ["schema"] = request },
                    ["application/json"] = new JsonObject { ["schema"] = request.DeepClone() },
                },
            };
        }

        return described;
    }

    private static JsonArray Parameters(DocumentSubject subject, InterfaceWay way, InterfaceOperation operation, bool isPost)
    {
        var parameters = new JsonArray();
        foreach (var header in operation.Headers.Where(header => !header.IsSecret))
        {
            parameters.Add(Parameter(subject, header, "header"));
        }

        if (isPost)
        {
            return parameters;
        }

        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsSecret))
        {
            parameters.Add(Parameter(subject, parameter, "query"));
        }

        if (operation.Parameters.Any(parameter => parameter.Item is not null))
        {
            parameters.Add(new JsonObject { ["$ref"] = $"#/components/parameters/{ConditionsName(way.Dialect, operation.Kind)}" });
        }

        return parameters;
    }

    // A list is given as one parameter for each value, which is how OpenAPI has it where nothing is said.
    private static JsonObject Parameter(DocumentSubject subject, InterfaceParameter parameter, string place) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = place,
        ["description"] = subject.Text(parameter),
        ["required"] = parameter.Required,
        ["schema"] = CellSchemas.Parameter(subject, parameter),
    };

    private static JsonObject Responses(DocumentSubject subject, InterfaceWay way, InterfaceOperation operation)
    {
        var headers = new JsonObject();
        var names = operation.Kind == InterfaceOperationKind.Rows ? RowHeaders : Quota;
        foreach (var name in names)
        {
            headers[name] = new JsonObject { ["$ref"] = $"#/components/headers/{name}" };
        }

        var content = new JsonObject();
        foreach (var format in way.Formats)
        {
            content[ContentType(format)] = new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{AnswerName(way.Dialect, operation.Kind)}" },
            };
        }

        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = Summary(subject, operation.Kind),
                ["headers"] = headers,
                ["content"] = content,
            },
        };
        foreach (var (status, refusal) in Refusals.References(way.Dialect))
        {
            responses[status] = refusal;
        }

        return responses;
    }

    private static string Summary(DocumentSubject subject, InterfaceOperationKind kind) => kind switch
    {
        InterfaceOperationKind.Total => subject.Text("数据总量", "The number of rows"),
        InterfaceOperationKind.UpdateDate => subject.Text("数据更新日期", "The day of the last update"),
        _ => subject.Text("分页读取数据", "A page of rows"),
    };
}
