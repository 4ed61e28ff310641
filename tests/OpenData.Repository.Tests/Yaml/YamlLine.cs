namespace OpenData.Repository.Tests.Yaml;

/// <summary>A line that says something: its number from 1, its leading spaces, and its text without comment.</summary>
internal sealed record YamlLine(int Number, int Indent, string Text)
{
    /// <summary>Whether it begins with a list's dash.</summary>
    public bool IsItem => Text == "-" || Text.StartsWith("- ", StringComparison.Ordinal);

    public static List<YamlLine> Split(string text)
    {
        var lines = new List<YamlLine>();
        using var reader = new StringReader(text);
        for (var number = 1; reader.ReadLine() is { } raw; number++)
        {
            var content = YamlScalar.WithoutComment(raw).TrimEnd();
            var trimmed = content.TrimStart(' ');
            var line = new YamlLine(number, content.Length - trimmed.Length, trimmed);
            if (trimmed.StartsWith('\t'))
            {
                throw line.Error("a tab in the indentation");
            }

            if (trimmed is "---" or "...")
            {
                throw line.Error("several documents");
            }

            if (trimmed.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    public FormatException Error(string problem) => new($"Line {Number}: {problem}: \"{Text}\".");
}
