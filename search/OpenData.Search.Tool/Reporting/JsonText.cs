using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenData.Search.Tool.Reporting;

/// <summary>Writes results as JSON that people can read too.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // It goes to a terminal or file, not into a page.
    };

    /// <summary>The value as indented JSON.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);
}
