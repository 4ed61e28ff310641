namespace OpenData.GraphQL.Engine.Language;

/// <summary>The common indentation rule of block strings (section 2.9.4, BlockStringValue).</summary>
internal static class BlockString
{
    public static string Dedent(string raw)
    {
        var lines = raw.Split('\n');
        var common = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent < lines[i].Length)
            {
                common = Math.Min(common, indent);
            }
        }

        if (common != int.MaxValue)
        {
            for (var i = 1; i < lines.Length; i++)
            {
                lines[i] = lines[i].Length > common ? lines[i][common..] : "";
            }
        }

        var first = 0;
        var last = lines.Length - 1;
        while (first <= last && Indent(lines[first]) == lines[first].Length)
        {
            first++;
        }

        while (last >= first && Indent(lines[last]) == lines[last].Length)
        {
            last--;
        }

        return string.Join('\n', lines, first, last - first + 1);
    }

    private static int Indent(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }
}
