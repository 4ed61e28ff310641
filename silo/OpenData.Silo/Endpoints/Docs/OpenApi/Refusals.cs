using System.Globalization;
using System.Text.Json.Nodes;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>The answers to calls that are refused, one for each status, with a table of its codes.</summary>
internal static class Refusals
{
    private static readonly ILookup<int, InvokeError> ByStatus = InvokeErrors.All.ToLookup(error => error.Status);

    /// <summary>What a way refuses with, by the names of <see cref="References"/>.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(DocumentSubject subject, InterfaceWay way) =>
        ByStatus.Select(errors => KeyValuePair.Create<string, JsonNode?>(
            Name(way.Dialect, errors.Key), Response(subject, way, errors.Key, [.. errors])));

    /// <summary>They as they stand below an operation.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> References(InterfaceDialect dialect) =>
        ByStatus.Select(errors => KeyValuePair.Create<string, JsonNode?>(
            errors.Key.ToString(CultureInfo.InvariantCulture),
            new JsonObject { ["$ref"] = $"#/components/responses/{Name(dialect, errors.Key)}" }));

    private static string Name(InterfaceDialect dialect, int status) =>
        string.Create(CultureInfo.InvariantCulture, $"{dialect}{status}");

    private static JsonObject Response(DocumentSubject subject, InterfaceWay way, int status, InvokeError[] errors)
    {
        var codes = errors.Select(error => error.Code).ToArray();
        var rows = errors.Select(error =>
            $"| {error.Code.ToString(CultureInfo.InvariantCulture)} | {error.General(subject.IsEnglish).Replace("|", "\\|", StringComparison.Ordinal)} |");
        var response = new JsonObject
        {
            ["description"] = $"| {subject.Text("状态码", "Code")} | {subject.Text("说明", "Meaning")} |\n| --- | --- |\n{string.Join('\n', rows)}",
        };
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            response["headers"] = new JsonObject
            {
                ["Retry-After"] = new JsonObject { ["$ref"] = "#/components/headers/RetryAfter" },
            };
        }

        var content = new JsonObject();
        foreach (var format in way.Formats)
        {
            content[OperationItems.ContentType(format)] = new JsonObject
            {
                ["schema"] = AnswerSchemas.Refusal(AnswerShape.Of(way.Dialect), codes, format),
            };
        }

        response["content"] = content;
        return response;
    }
}
