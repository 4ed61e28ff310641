using System.Text;

namespace OpenData.Repository.Tests.Yaml;

/// <summary>What stands within one line: quotes, escapes, flow lists.</summary>
internal static class YamlScalar
{
    // Each begins something that this reader does not know.
    private const string Refused = "&*!|>{%@`?";

    /// <summary>A scalar or a flow list of scalars.</summary>
    /// <exception cref="FormatException">Something else.</exception>
    public static YamlNode Parse(YamlLine line, string text)
    {
        if (text.StartsWith('['))
        {
            return text.EndsWith(']')
                ? YamlNode.OfItems(line.Number, [.. SplitList(text[1..^1]).Select(item => Parse(line, item))])
                : throw line.Error("a flow list must end on its line");
        }

        if (text.StartsWith('"') || text.StartsWith('\''))
        {
            var end = EndOfQuotes(text, 0);
            if (end != text.Length - 1)
            {
                throw line.Error("quotes do not end where the value ends");
            }

            var inner = text[1..^1];
            return YamlNode.OfScalar(line.Number,
                text[0] == '"' ? Unescape(line, inner) : inner.Replace("''", "'", StringComparison.Ordinal));
        }

        return text.Length > 0 && Refused.Contains(text[0], StringComparison.Ordinal)
            ? throw line.Error("this part of YAML is not read here")
            : YamlNode.OfScalar(line.Number, text is "~" or "null" ? string.Empty : text);
    }

    /// <summary>Where the colon after a field's name is; -1 when the text is no field.</summary>
    public static int FindColon(string text) =>
        Find(text, index => text[index] == ':' && (index + 1 == text.Length || text[index + 1] == ' '));

    public static string WithoutComment(string text)
    {
        var hash = Find(text, index => text[index] == '#' && (index == 0 || char.IsWhiteSpace(text[index - 1])));
        return hash < 0 ? text : text[..hash];
    }

    private static IEnumerable<string> SplitList(string text)
    {
        while (text.Trim().Length > 0)
        {
            var comma = Find(text, index => text[index] == ',');
            yield return (comma < 0 ? text : text[..comma]).Trim();
            text = comma < 0 ? string.Empty : text[(comma + 1)..];
        }
    }

    /// <summary>The first place outside of quotes that satisfies the condition. Quotes open only where a value may
    /// begin: an apostrophe inside a word is one.</summary>
    private static int Find(string text, Func<int, bool> isFound)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '"' or '\'' && (index == 0 || text[index - 1] is ' ' or '[' or ','))
            {
                index = EndOfQuotes(text, index);
                if (index < 0)
                {
                    return -1;
                }
            }
            else if (isFound(index))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The closing quote for the one at <paramref name="start"/>; -1 when there is none.</summary>
    private static int EndOfQuotes(string text, int start)
    {
        var quote = text[start];
        for (var index = start + 1; index < text.Length; index++)
        {
            if (quote == '"' && text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == quote)
            {
                if (quote == '\'' && index + 1 < text.Length && text[index + 1] == '\'')
                {
                    index++;
                }
                else
                {
                    return index;
                }
            }
        }

        return -1;
    }

    private static string Unescape(YamlLine line, string text)
    {
        var result = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                result.Append(text[index]);
                continue;
            }

            index++;
            result.Append(text[index] switch
            {
                '\\' => '\\',
                '"' => '"',
                '/' => '/',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => throw line.Error($"the escape \\{text[index]} is not read here"),
            });
        }

        return result.ToString();
    }
}
