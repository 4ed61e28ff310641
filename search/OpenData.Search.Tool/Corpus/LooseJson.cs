using System.Globalization;
using System.Text.Json;

namespace OpenData.Search.Tool.Corpus;

/// <summary>Reads members of an object as what is wanted, whatever they are: a number as text, one value as a list,
/// text as a number. What cannot be read so is absent.</summary>
internal static class LooseJson
{
    /// <summary>A member as text; null if it is absent, null, an object or a list.</summary>
    public static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? Scalar(value) : null;

    /// <summary>A member as a list of texts; objects in it are left out.</summary>
    public static string[] Texts(JsonElement parent, string name)
    {
        var values = new List<string>();
        foreach (var element in Elements(parent, name))
        {
            if (Scalar(element) is { } text)
            {
                values.Add(text);
            }
        }

        return [.. values];
    }

    /// <summary>The elements of a member that is a list, or the member itself as the only one.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    /// <summary>A member as a number, written as one or as text; null if it is neither.</summary>
    public static double? Number(JsonElement parent, string name) =>
        double.TryParse(Text(parent, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A member as a day or instant; null if it is absent or no date.</summary>
    public static DateTimeOffset? Date(JsonElement parent, string name) =>
        DateTimeOffset.TryParse(
            Text(parent, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    /// <summary>A scalar as text; null for null, an object or a list.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
