using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace OpenData.Silo.Tests.Invoke.Documents;

/// <summary>Reads XML as a schema's <c>xml</c> says (OpenAPI 3.1, XML Object), so that the schema can judge it. What the schema does
/// not foresee stays as it is, for the schema to refuse.</summary>
internal static class XmlAsJson
{
    public static JsonNode? Read(PublishedDocument document, JsonObject schema, XElement element)
    {
        schema = document.Resolve(schema);
        string[] types = schema["type"] switch
        {
            JsonArray several => [.. several.Select(each => each!.GetValue<string>())],
            JsonNode one => [one.GetValue<string>()],
            null => [],
        };
        if (types.Contains("object"))
        {
            return Members(document, schema, element);
        }

        if (types.Contains("array"))
        {
            return Elements(document, schema, element);
        }

        var text = element.Value;
        return element.HasElements ? element.ToString()
            : text.Length == 0 && types.Contains("null") ? null
            : types.Contains("integer") && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : types.Contains("number") && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
            : text;
    }

    private static JsonObject Members(PublishedDocument document, JsonObject schema, XElement element)
    {
        var properties = schema["properties"]!.AsObject();
        var read = new JsonObject();
        foreach (var child in element.Elements())
        {
            var (name, property) = properties.FirstOrDefault(each => NameOf(document, each.Key, each.Value!) == child.Name.LocalName);
            read.Add(name ?? child.Name.LocalName, property is null ? child.Value : Read(document, property.AsObject(), child));
        }

        return read;
    }

    private static JsonArray Elements(PublishedDocument document, JsonObject schema, XElement element)
    {
        Assert.True(schema["xml"]!["wrapped"]!.GetValue<bool>());
        var items = schema["items"]!.AsObject();
        var name = document.Resolve(items)["xml"]!["name"]!.GetValue<string>();
        return new JsonArray([.. element.Elements().Select(
            child => child.Name.LocalName == name ? Read(document, items, child) : child.Name.LocalName)]);
    }

    private static string NameOf(PublishedDocument document, string key, JsonNode property) =>
        document.Resolve(property)["xml"]?["name"]?.GetValue<string>() ?? key;
}
