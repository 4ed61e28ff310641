using System.Text.Json;

namespace OpenData.Search.Tool.Corpus;

/// <summary>Reads a file of one JSON object a line, one line at a time. Blank lines are passed over.</summary>
internal static class JsonLines
{
    /// <summary>The objects with their line numbers, each mapped before the next line is read: the element is valid
    /// only inside <paramref name="map"/>.</summary>
    /// <exception cref="CorpusFormatException">A line is not a JSON object.</exception>
    public static IEnumerable<T> Read<T>(string path, Func<JsonElement, long, T> map)
    {
        using var reader = new StreamReader(path);
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(path, line, number, map);
            }
        }
    }

    private static T Parse<T>(string path, string line, long number, Func<JsonElement, long, T> map)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? map(json.RootElement, number)
                : throw new CorpusFormatException(
                    path, number, $"expected a JSON object, found {json.RootElement.ValueKind}.");
        }
        catch (JsonException exception)
        {
            throw new CorpusFormatException(path, number, $"not JSON: {exception.Message}");
        }
        catch (InvalidOperationException exception)
        {
            // A string that escapes half of a surrogate pair.
            throw new CorpusFormatException(path, number, $"not text: {exception.Message}");
        }
    }
}
