namespace OpenData.Repository.Tests.Yaml;

/// <summary>Reads the part of YAML that compose files here keep to: block maps and lists by indentation, plain and
/// quoted scalars on one line, flow lists of scalars, comments. Anything else (anchors, tags, block scalars, flow maps,
/// tabs, several documents) is refused rather than guessed.</summary>
internal sealed class YamlReader
{
    private readonly List<YamlLine> _lines;
    private int _next;

    private YamlReader(List<YamlLine> lines) => _lines = lines;

    /// <exception cref="FormatException">The text is not in this part of YAML; the message names the line.</exception>
    public static YamlNode Read(string text)
    {
        var reader = new YamlReader(YamlLine.Split(text));
        if (reader._lines.Count == 0)
        {
            return YamlNode.OfScalar(1, string.Empty);
        }

        var node = reader.ReadBlock(reader._lines[0].Indent);
        return reader._next == reader._lines.Count ? node : throw reader._lines[reader._next].Error("wrong indentation");
    }

    private YamlNode ReadBlock(int indent)
    {
        var first = _lines[_next];
        return first.IsItem ? ReadItems(indent)
            : YamlScalar.FindColon(first.Text) >= 0 ? ReadFields(indent)
            : ReadLoneScalar();
    }

    private YamlNode ReadLoneScalar()
    {
        var line = _lines[_next++];
        return YamlScalar.Parse(line, line.Text);
    }

    private YamlNode ReadItems(int indent)
    {
        var start = _lines[_next].Number;
        var items = new List<YamlNode>();
        while (_next < _lines.Count && _lines[_next].Indent == indent && _lines[_next].IsItem)
        {
            var line = _lines[_next];
            var rest = line.Text[1..].TrimStart();
            if (rest.Length == 0)
            {
                _next++;
                items.Add(ReadNested(line, indent));
            }
            else
            {
                // What follows the dash is a block of its own, indented to where it stands.
                _lines[_next] = line with { Indent = indent + line.Text.Length - rest.Length, Text = rest };
                items.Add(ReadBlock(_lines[_next].Indent));
            }
        }

        return YamlNode.OfItems(start, items);
    }

    private YamlNode ReadFields(int indent)
    {
        var start = _lines[_next].Number;
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        while (_next < _lines.Count && _lines[_next].Indent == indent && !_lines[_next].IsItem)
        {
            var line = _lines[_next++];
            var colon = YamlScalar.FindColon(line.Text);
            if (colon < 0)
            {
                throw line.Error("expected \"name: value\"");
            }

            var name = YamlScalar.Parse(line, line.Text[..colon].Trim()).Scalar ?? throw line.Error("a name must be a scalar");
            var rest = line.Text[(colon + 1)..].Trim();
            var value = rest.Length > 0 ? YamlScalar.Parse(line, rest)
                : _next < _lines.Count && _lines[_next].Indent == indent && _lines[_next].IsItem ? ReadItems(indent)
                : ReadNested(line, indent);
            if (!fields.TryAdd(name, value))
            {
                throw line.Error($"\"{name}\" stands twice");
            }
        }

        return YamlNode.OfFields(start, fields);
    }

    private YamlNode ReadNested(YamlLine parent, int indent) =>
        _next < _lines.Count && _lines[_next].Indent > indent
            ? ReadBlock(_lines[_next].Indent)
            : YamlNode.OfScalar(parent.Number, string.Empty);
}
