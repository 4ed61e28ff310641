namespace OpenData.Repository.Tests.Yaml;

/// <summary>A YAML value: exactly one of a scalar (always text; the empty text stands for null), a list, a map.</summary>
internal sealed class YamlNode
{
    private YamlNode(int line) => Line = line;

    /// <summary>Where it begins, from 1.</summary>
    public int Line { get; }

    public string? Scalar { get; private init; }

    public IReadOnlyList<YamlNode>? Items { get; private init; }

    public IReadOnlyDictionary<string, YamlNode>? Fields { get; private init; }

    /// <summary>The scalars of a list, or the scalar itself as a list of one; none for a map.</summary>
    public IEnumerable<string> Scalars => Scalar is not null ? [Scalar] : (Items ?? []).SelectMany(item => item.Scalars);

    /// <summary>The field at the end of a path of names; null where any of them is absent.</summary>
    public YamlNode? At(params string[] names)
    {
        var node = this;
        foreach (var name in names)
        {
            if (node.Fields is null || !node.Fields.TryGetValue(name, out node))
            {
                return null;
            }
        }

        return node;
    }

    public static YamlNode OfScalar(int line, string text) => new(line) { Scalar = text };

    public static YamlNode OfItems(int line, IReadOnlyList<YamlNode> items) => new(line) { Items = items };

    public static YamlNode OfFields(int line, IReadOnlyDictionary<string, YamlNode> fields) =>
        new(line) { Fields = fields };
}
