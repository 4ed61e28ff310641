using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenData.GraphQL.Conformance.Cases;

/// <summary>Compares answers as compare.mjs does: L1 data in order and error paths, L2 error locations, L3 texts.</summary>
internal static class ExpectedAnswer
{
    /// <summary>Compares an answer or a list of them, one for each event.</summary>
    /// <returns>The highest level that agrees, 0 to 3.</returns>
    public static int Level(JsonElement[] actual, bool isStream, JsonElement expected, string? tolerance)
    {
        if (expected.TryGetProperty("events", out var events) != isStream)
        {
            return 0;
        }

        JsonElement[] wanted = isStream ? [.. events.EnumerateArray()] : [expected.GetProperty("result")];
        return wanted.Length != actual.Length
            ? 0
            : actual.Zip(wanted).Select(pair => Level(pair.First, pair.Second, tolerance)).DefaultIfEmpty(3).Min();
    }

    private static int Level(JsonElement actual, JsonElement expected, string? tolerance)
    {
        var isFree = tolerance?.EndsWith("order", StringComparison.Ordinal) == true;
        var hasData = expected.TryGetProperty("data", out var wanted);
        if (actual.TryGetProperty("data", out var data) != hasData
            || actual.TryGetProperty("errors", out _) != expected.TryGetProperty("errors", out _)
            || (hasData && Canonical(data, isFree) != Canonical(wanted, isFree)))
        {
            return 0;
        }

        if (hasData && !(tolerance == "subset-of-errors" ? Includes(actual, expected) : Same(actual, expected, "path")))
        {
            return 0;
        }

        return !Same(actual, expected, "path", "locations") ? 1
            : !Same(actual, expected, "path", "locations", "message") ? 2
            : 3;
    }

    private static bool Same(JsonElement actual, JsonElement expected, params string[] parts) =>
        Errors(actual, parts).SequenceEqual(Errors(expected, parts), StringComparer.Ordinal);

    private static bool Includes(JsonElement actual, JsonElement expected)
    {
        var paths = Errors(actual, ["path"]).ToHashSet(StringComparer.Ordinal);
        return Errors(expected, ["path"]).All(paths.Contains);
    }

    private static IEnumerable<string> Errors(JsonElement answer, string[] parts) =>
        answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray()
                .Select(error => string.Join('|', parts.Select(part =>
                    error.TryGetProperty(part, out var value) ? Canonical(value, false) : "")))
                .Order(StringComparer.Ordinal)
            : [];

    private static string Canonical(JsonElement value, bool isFree)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return "{" + string.Join(',', value.EnumerateObject()
                    .Select(p => $"{p.Name}:{Canonical(p.Value, isFree)}")) + "}";
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(item => Canonical(item, isFree));
                return "[" + string.Join(',', isFree ? items.Order(StringComparer.Ordinal) : items) + "]";
            case JsonValueKind.Number:
                var number = value.GetDouble();
                return (number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture);
            case JsonValueKind.String:
                return new StringBuilder("\"").Append(value.GetString()).Append('"').ToString();
            default:
                return value.GetRawText();
        }
    }
}
