using System.Text.Json;
using OpenData.GraphQL.Engine.Schema;
using Map = System.Collections.Generic.IReadOnlyDictionary<string, object?>;

namespace OpenData.GraphQL.Engine.Tests.Conformance;

/// <summary>The data of the conformance cases and what a case may change (SEMANTICS.md).</summary>
internal sealed class CatalogData
{
    private readonly Dictionary<string, Map> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ratings = new(StringComparer.Ordinal);

    public CatalogData()
    {
        using var json = JsonDocument.Parse(ConformanceFiles.Read("data.json"));
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

    public int Applications { get; set; }

    public int Subscriptions { get; set; }

    public Map? Get(object? id) => id is string key ? _byId.GetValueOrDefault(key) : null;

    public Map? Get(object? id, string typeName) =>
        Get(id) is { } found && Equals(found["__typename"], typeName) ? found : null;

    public void Rate(Map dataset)
    {
        var id = (string)dataset["id"]!;
        _ratings[id] = _ratings.GetValueOrDefault(id) + 1;
    }

    public long RatingCount(Map dataset) =>
        (long)dataset["ratingCount"]! + _ratings.GetValueOrDefault((string)dataset["id"]!);

    /// <summary><c>{ $error }</c> is that error, <c>{ $ref }</c> that entity, anything else itself.</summary>
    public object? Value(object? value)
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
