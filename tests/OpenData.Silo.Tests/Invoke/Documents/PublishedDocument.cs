using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using OpenData.Silo.Tests.Invoke.Dialects;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Documents;

/// <summary>The OpenAPI document of an interface, as a client has it.</summary>
internal sealed class PublishedDocument(JsonObject root)
{
    public JsonObject Paths => root["paths"]!.AsObject();

    public string Text => root.ToJsonString();

    public static async Task<PublishedDocument> Fetch(TestPortal portal, int no, string query = "")
    {
        var number = await portal.NumberOf(SampleCatalogue.Stops);
        var text = await portal.Client.GetStringAsync($"/docs/api/{number}-{no}.json{query}");
        return new PublishedDocument(JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>The parameters of GET, references followed.</summary>
    public IEnumerable<JsonObject> Parameters(string path) =>
        Paths[path]!["get"]!["parameters"]!.AsArray().Select(parameter => Resolve(parameter!));

    /// <summary>The schema of an answer.</summary>
    public JsonObject Schema(string path, int status, string type)
    {
        var response = Resolve(Paths[path]!["get"]!["responses"]![status.ToString(CultureInfo.InvariantCulture)]!);
        return response["content"]![type]!["schema"]!.AsObject();
    }

    /// <summary>What is wrong with an answer; empty for nothing.</summary>
    public async Task<string> Problems(string path, int status, string json)
    {
        // The reader of schemas knows references within a schema alone.
        var schema = new JsonObject
        {
            ["allOf"] = new JsonArray(Schema(path, status, "application/json").DeepClone()),
            ["definitions"] = root["components"]!["schemas"]!.DeepClone(),
        };
        var read = await JsonSchema.FromJsonAsync(
            schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
        return string.Join('\n', read.Validate(json));
    }

    public JsonObject Resolve(JsonNode node)
    {
        while (node["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference.Split('/').Skip(1).Aggregate((JsonNode)root, (at, name) => at[name]!);
        }

        return node.AsObject();
    }
}
