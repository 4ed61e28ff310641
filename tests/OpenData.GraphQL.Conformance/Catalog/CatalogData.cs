using System.Text.Json;
using OpenData.GraphQL.Engine;
using OpenData.GraphQL.Engine.Schema;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace OpenData.GraphQL.Conformance.Catalog;

/// <summary>The data of the conformance cases (SEMANTICS.md). Immutable.</summary>
internal sealed class CatalogData
{
    private readonly Dictionary<string, Map> _byId = new(StringComparer.Ordinal);

    /// <param name="text">The JSON of <c>data.json</c>.</param>
    public CatalogData(string text)
    {
        using var json = JsonDocument.Parse(text);
        var all = (Map)ScalarInput.FromJson(json.RootElement)!;
        Version = (string)all["version"]!;
        Probe = (Map)all["probe"]!;
        Datasets = Entities(all, "datasets");
        Publishers = Entities(all, "publishers");
        Services = Entities(all, "services");
        Entities(all, "distributions");
    }

    public string Version { get; }

    public Map Probe { get; }

    public IReadOnlyList<Map> Datasets { get; }

    public IReadOnlyList<Map> Publishers { get; }

    public IReadOnlyList<Map> Services { get; }

    public Map? Get(object? id) => id is string key ? _byId.GetValueOrDefault(key) : null;

    public Map? Get(object? id, string typeName) =>
        Get(id) is { } found && Equals(found["__typename"], typeName) ? found : null;

    /// <summary>A field of an object: <c>{ $error }</c> is that error and <c>{ $ref }</c> that entity, in a list too;
    /// anything else is itself.</summary>
    public object? Field(object? parent, string name)
    {
        var value = (parent as Map)?.GetValueOrDefault(name);
        return value is object?[] items ? Array.ConvertAll(items, Value) : Value(value);
    }

    private object? Value(object? value)
    {
        if (value is not Map map)
        {
            return value;
        }

        if (map.TryGetValue("$error", out var message))
        {
            return new GraphQLException(new GraphQLError(
                (string)message!, extensions: map.GetValueOrDefault("extensions") as Map));
        }

        return map.TryGetValue("$ref", out var id) ? Get(id) : value;
    }

    private List<Map> Entities(Map all, string name)
    {
        var list = ((object?[])all[name]!).Cast<Map>().ToList();
        foreach (var entity in list)
        {
            _byId[(string)entity["id"]!] = entity;
        }

        return list;
    }
}
