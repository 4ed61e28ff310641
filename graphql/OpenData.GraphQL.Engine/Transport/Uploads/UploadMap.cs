using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Engine.Transport.Uploads;

/// <summary>The part <c>map</c> of a multipart request: the paths in the variables that each file belongs to, by the name of
/// the file's part. Every place is there and null, and no place or part is mentioned twice.</summary>
internal sealed class UploadMap
{
    private readonly Dictionary<string, List<string>> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private UploadMap()
    {
    }

    /// <param name="json">The part as it came.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="maxFiles">How many files there may be.</param>
    /// <exception cref="BadHttpRequestException">It is malformed, or a path leads nowhere.</exception>
    public static UploadMap Read(ReadOnlyMemory<byte> json, JsonElement variables, int maxFiles)
    {
        using var document = Parse(json);
        var map = new UploadMap();
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in document.RootElement.EnumerateObject())
        {
            if (!map._paths.TryAdd(part.Name, []))
            {
                throw new BadHttpRequestException($"The map mentions the part \"{part.Name}\" twice.");
            }

            if (map._paths.Count > maxFiles)
            {
                throw new RequestLimitException(
                    $"The map mentions more than {maxFiles} files", nameof(GraphQLUploadOptions.MaxFiles), maxFiles);
            }

            if (part.Value.ValueKind != JsonValueKind.Array || part.Value.GetArrayLength() == 0)
            {
                throw new BadHttpRequestException($"The map has no list of paths for the part \"{part.Name}\".");
            }

            foreach (var item in part.Value.EnumerateArray())
            {
                var path = item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new BadHttpRequestException(
                    $"The map has a path that is no string for the part \"{part.Name}\".");
                CheckPlace(path, variables);
                if (!places.Add(path))
                {
                    throw new BadHttpRequestException($"The map mentions the path \"{path}\" twice.");
                }

                map._paths[part.Name].Add(path);
            }
        }

        return map;
    }

    /// <summary>The paths of a part that has come.</summary>
    /// <exception cref="BadHttpRequestException">The map does not have it, or it has come before.</exception>
    public IReadOnlyList<string> Take(string part)
    {
        if (!_paths.TryGetValue(part, out var paths))
        {
            throw new BadHttpRequestException($"The map does not mention the part \"{part}\".");
        }

        return _taken.Add(part) ? paths : throw new BadHttpRequestException($"The part \"{part}\" comes twice.");
    }

    /// <exception cref="BadHttpRequestException">A part has not come.</exception>
    public void CheckAllTaken()
    {
        if (_paths.Keys.FirstOrDefault(part => !_taken.Contains(part)) is { } missing)
        {
            throw new BadHttpRequestException($"The map mentions the part \"{missing}\", which is missing.");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new BadHttpRequestException("The part \"map\" must be a JSON object of lists of paths.");
    }

    private static void CheckPlace(string path, JsonElement variables)
    {
        var steps = path.Split('.');
        var place = variables;
        var isThere = steps.Length > 1 && steps[0] == "variables";
        for (var i = 1; i < steps.Length && isThere; i++)
        {
            isThere = TryStep(ref place, steps[i]);
        }

        if (!isThere || place.ValueKind != JsonValueKind.Null)
        {
            throw new BadHttpRequestException(
                $"The map's path \"{path}\" must lead to a null in the variables, such as \"variables.file\".");
        }
    }

    private static bool TryStep(ref JsonElement place, string step)
    {
        if (place.ValueKind == JsonValueKind.Object)
        {
            return place.TryGetProperty(step, out place);
        }

        // The canonical form alone, so that a place has one path.
        var isThere = place.ValueKind == JsonValueKind.Array
            && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < place.GetArrayLength()
            && index.ToString(CultureInfo.InvariantCulture) == step;
        if (isThere)
        {
            place = place[int.Parse(step, CultureInfo.InvariantCulture)];
        }

        return isThere;
    }
}
