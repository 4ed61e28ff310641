using System.Text.Json.Nodes;
using OpenData.Silo.Endpoints.Invoke.Calls;

namespace OpenData.Silo.Endpoints.Invoke.Rows;

/// <summary>Writes what JSON says as XML: members as elements of their names, elements of a list as <c>item</c>, null as an empty
/// element.</summary>
internal static class XmlTree
{
    private const string ItemName = "item";

    public static void Write(AnswerBuffer output, string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                output.Write(XmlText.Opening(name));
                foreach (var (member, value) in members)
                {
                    Write(output, member, value);
                }

                output.Write(XmlText.Closing(name));
                break;
            case JsonArray elements:
                output.Write(XmlText.Opening(name));
                foreach (var element in elements)
                {
                    Write(output, ItemName, element);
                }

                output.Write(XmlText.Closing(name));
                break;
            default:
                XmlText.WriteElement(output, name, node?.ToString() ?? "");
                break;
        }
    }
}
