using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NJsonSchema;
using OpenData.Silo.Tests.Invoke.Dialects;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Documents;

/// <summary>The OpenAPI document of an interface, as a client has it.</summary>
internal sealed class PublishedDocument(JsonObject root)
{
    // What interfaces tell by headers; the others are of every answer of the portal.
    private static readonly string[] Told = ["RateLimit", "RateLimit-Policy", "Link", "Retry-After", "WWW-Authenticate"];

    private readonly Dictionary<string, Task<JsonSchema>> _read = [];

    public JsonObject Paths => root["paths"]!.AsObject();

    public string Text => root.ToJsonString();

    /// <summary>The version of the rows.</summary>
    public string Version => root["info"]!["version"]!.GetValue<string>();

    public static async Task<PublishedDocument> Fetch(TestPortal portal, int no, string query = "", string? key = null)
    {
        var number = await portal.NumberOf(key ?? SampleCatalogue.Stops);
        var text = await portal.Client.GetStringAsync($"/docs/api/{number}-{no}.json{query}");
        return new PublishedDocument(JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>The parameters of GET, references followed.</summary>
    public IEnumerable<JsonObject> Parameters(string path) =>
        Paths[path]!["get"]!["parameters"]!.AsArray().Select(parameter => Resolve(parameter!));

    /// <summary>The schema of an answer.</summary>
    public JsonObject Schema(string path, int status, string type) => Response(path, status)["content"]![type]!["schema"]!.AsObject();

    /// <summary>What is wrong with an answer in JSON; empty for nothing.</summary>
    public Task<string> Problems(string path, int status, string json) => Problems(Schema(path, status, "application/json"), json);

    /// <summary>What is wrong with an answer's body, its format and its headers; empty for nothing.</summary>
    public async Task<string> Problems(string path, HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType!.ToString().Replace("; charset=utf-8", "", StringComparison.Ordinal);
        if (Response(path, status)["content"]![type] is null)
        {
            return $"{path} {status} has no {type}.";
        }

        var text = await answer.Content.ReadAsStringAsync();
        var schema = Schema(path, status, type);
        var json = text;
        var found = "";
        if (type == "application/xml")
        {
            var element = XDocument.Parse(text).Root!;
            found = element.Name.LocalName == Resolve(schema)["xml"]!["name"]!.GetValue<string>() ? "" : $"The root is {element.Name}.";
            json = XmlAsJson.Read(this, schema, element)!.ToJsonString();
        }

        return found + await Problems(schema, json) + await HeaderProblems(path, answer);
    }

    public JsonObject Resolve(JsonNode node)
    {
        while (node["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference.Split('/').Skip(1).Aggregate((JsonNode)root, (at, name) => at[name]!);
        }

        return node.AsObject();
    }

    private JsonObject Response(string path, int status) =>
        Resolve(Paths[path]!["get"]!["responses"]![status.ToString(CultureInfo.InvariantCulture)]!);

    private async Task<string> HeaderProblems(string path, HttpResponseMessage answer)
    {
        var known = Response(path, (int)answer.StatusCode)["headers"]!.AsObject();
        var problems = "";
        foreach (var (name, values) in answer.Headers.NonValidated)
        {
            if (!Told.Contains(name))
            {
                continue;
            }

            if (known[name] is null)
            {
                problems += $"The header {name} is not documented.";
                continue;
            }

            var schema = Resolve(known[name]!)["schema"]!.AsObject();
            var value = values.ToString();
            var isNumber = schema["type"]!.GetValue<string>() == "integer";
            problems += await Problems(schema, isNumber ? value : JsonValue.Create(value).ToJsonString());
        }

        var told = answer.Headers.Contains("RateLimit") && answer.Headers.Contains("RateLimit-Policy");
        return problems + (answer.StatusCode == HttpStatusCode.OK && !told ? "The quota is not told." : "");
    }

    // The reader of schemas knows references within a schema alone.
    private async Task<string> Problems(JsonObject schema, string json)
    {
        var text = schema.ToJsonString();
        if (!_read.TryGetValue(text, out var read))
        {
            var whole = new JsonObject
            {
                ["allOf"] = new JsonArray(schema.DeepClone()),
                ["definitions"] = root["components"]!["schemas"]!.DeepClone(),
            };
            read = _read[text] = JsonSchema.FromJsonAsync(
                whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
        }

        return string.Join('\n', (await read).Validate(json));
    }
}
