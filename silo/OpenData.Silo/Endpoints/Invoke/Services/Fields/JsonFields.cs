using System.Text.Json;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Services.Fields;

/// <summary>Turns members of JSON objects into fields.</summary>
internal static class JsonFields
{
    /// <summary>Each field once, and no object within an object within an object.</summary>
    public static JsonDocumentOptions Reading { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The texts of an object's members; null is not given.</summary>
    /// <param name="parent">The object.</param>
    /// <param name="path">What stands before a name in refusals.</param>
    /// <param name="except">A member that is something else, and is left out; null for none.</param>
    /// <exception cref="InvokeRefusedException">A member is no text, number or truth value.</exception>
    public static Dictionary<string, string> Of(JsonElement parent, string path = "", string? except = null)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in parent.EnumerateObject())
        {
            if (member.Name != except && member.Value.ValueKind != JsonValueKind.Null)
            {
                fields.Add(member.Name, TextOf(member.Value) ?? throw new InvokeRefusedException(
                    ServiceErrors.BadField,
                    InvokeRefusedException.Shown(path + member.Name),
                    InvokeRefusedException.Shown(member.Value.GetRawText()),
                    "a text or a number"));
            }
        }

        return fields;
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
