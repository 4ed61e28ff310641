using System.Text.Json;

namespace OpenData.GraphQL.Conformance.Cases;

/// <summary>One operation of the cases folder.</summary>
internal sealed record ConformanceCase(
    string Name, string? Schema, string Query, string? OperationName, JsonElement Variables, string? Tolerance, bool IsOracleBug)
{
    /// <summary>The cases of a folder in the order of their files' names.</summary>
    public static IReadOnlyList<ConformanceCase> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public static ConformanceCase Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement;
        return new ConformanceCase(
            Text("name") ?? Path.GetFileNameWithoutExtension(file),
            Text("schema"),
            Text("query") ?? throw new InvalidDataException($"{file} has no \"query\"."),
            Text("operationName"),
            root.TryGetProperty("variables", out var variables) ? variables.Clone() : default,
            Text("tolerance"),
            root.TryGetProperty("oracleBug", out var bug) && bug.ValueKind is not (JsonValueKind.False or JsonValueKind.Null));

        string? Text(string name) =>
            root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
