using System.Globalization;
using System.Text.Json.Nodes;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api.Catalog.Interfaces;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Docs.OpenApi;

/// <summary>The answers to calls that are refused, one for each status, with a table of its codes.</summary>
internal static class Refusals
{
    private static readonly string[] Quota = ["RateLimit", "RateLimit-Policy"]; // Where it is known who calls.

    /// <summary>What a way refuses with, by the names of <see cref="References"/>.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(DocumentSubject subject, InterfaceWay way) =>
        DialectErrors.Of(way.Dialect).GroupBy(error => error.Status).Select(errors => KeyValuePair.Create<string, JsonNode?>(
            Name(way.Dialect, errors.Key), Response(subject, way, errors.Key, [.. errors])));

    /// <summary>They as they stand below an operation.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> References(InterfaceDialect dialect) =>
        DialectErrors.Of(dialect).GroupBy(error => error.Status).Select(errors => KeyValuePair.Create<string, JsonNode?>(
            errors.Key.ToString(CultureInfo.InvariantCulture),
            new JsonObject { ["$ref"] = $"#/components/responses/{Name(dialect, errors.Key)}" }));

    private static string Name(InterfaceDialect dialect, int status) =>
        string.Create(CultureInfo.InvariantCulture, $"{dialect}{status}");

    private static JsonObject Response(DocumentSubject subject, InterfaceWay way, int status, InvokeError[] errors)
    {
        var codes = errors.Select(error => error.Code).ToArray();
        var rows = errors.Select(error =>
            $"| {error.Code.ToString(CultureInfo.InvariantCulture)} | {error.General(subject.IsEnglish).Replace("|", "\\|", StringComparison.Ordinal)} |");
        var headers = new JsonObject();
        foreach (var (name, component) in Headers(status))
        {
            headers[name] = new JsonObject { ["$ref"] = $"#/components/headers/{component}" };
        }

        var response = new JsonObject
        {
            ["description"] = $"| {subject.Text("状态码", "Code")} | {subject.Text("说明", "Meaning")} |\n| --- | --- |\n{string.Join('\n', rows)}",
            ["headers"] = headers,
        };
        var content = new JsonObject();
        foreach (var format in way.Formats.Append(InterfaceFormat.Json).Distinct()) // What is refused early is not in XML yet.
        {
            content[OperationItems.ContentType(format)] = new JsonObject
            {
                ["schema"] = AnswerSchemas.Refusal(AnswerShape.Of(way.Dialect), codes, format),
            };
        }

        response["content"] = content;
        return response;
    }

    private static IEnumerable<(string Name, string Component)> Headers(int status)
    {
        foreach (var name in Quota)
        {
            yield return (name, name);
        }

        switch (status)
        {
            case StatusCodes.Status401Unauthorized:
                yield return ("WWW-Authenticate", "WWW-Authenticate");
                break;
            case StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable:
                yield return ("Retry-After", "RetryAfter");
                break;
        }
    }
}
