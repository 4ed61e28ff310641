using System.Text;
using System.Text.RegularExpressions;

namespace OpenData.Repository.Tests.Docker;

/// <summary>Reads a Dockerfile: comments, continued lines, flags, stages, build arguments in FROM. Here-documents and
/// other escape characters are refused.</summary>
internal static partial class DockerfileParser
{
    private static readonly HashSet<string> Known = new(
        [
            "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "ONBUILD", "RUN",
            "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
        ],
        StringComparer.Ordinal);

    /// <summary>The stages in order, at least one.</summary>
    /// <exception cref="FormatException">Not a Dockerfile; the message names the line.</exception>
    public static IReadOnlyList<DockerStage> Parse(string text)
    {
        var stages = new List<DockerStage>();
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        var current = new List<DockerInstruction>();
        foreach (var instruction in Instructions(text))
        {
            if (instruction.Name == "FROM")
            {
                current = [];
                stages.Add(OpenStage(instruction, defaults, current));
            }
            else if (stages.Count > 0)
            {
                current.Add(instruction);
            }
            else if (instruction.Name == "ARG")
            {
                var pair = instruction.Arguments.Split('=', 2);
                defaults[pair[0]] = pair.Length > 1 ? pair[1].Trim('"') : string.Empty;
            }
            else
            {
                throw new FormatException($"Line {instruction.Line}: {instruction.Name} stands before the first FROM.");
            }
        }

        return stages.Count > 0 ? stages : throw new FormatException("Line 1: there is no FROM.");
    }

    private static DockerStage OpenStage(
        DockerInstruction from, Dictionary<string, string> defaults, List<DockerInstruction> instructions)
    {
        var words = from.Words;
        var named = words.Count == 3 && words[1].Equals("AS", StringComparison.OrdinalIgnoreCase);
        if (words.Count != 1 && !named)
        {
            throw new FormatException($"Line {from.Line}: expected FROM image [AS name], found \"{from.Arguments}\".");
        }

        var image = Variable().Replace(words[0], match =>
            defaults.GetValueOrDefault(match.Groups[1].Value) is { Length: > 0 } value
                ? value
                : throw new FormatException($"Line {from.Line}: {match.Value} has no default before the first FROM."));
        return new DockerStage(from.Line, image, named ? words[2].ToLowerInvariant() : string.Empty, instructions);
    }

    private static IEnumerable<DockerInstruction> Instructions(string text)
    {
        var joined = new StringBuilder();
        var start = 0;
        var number = 0;
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } raw)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            start = joined.Length == 0 ? number : start;
            joined.Append(line.TrimEnd('\\').TrimEnd()).Append(' ');
            if (!line.EndsWith('\\'))
            {
                yield return ReadInstruction(start, joined.ToString().Trim());
                joined.Clear();
            }
        }

        if (joined.Length > 0)
        {
            throw new FormatException($"Line {start}: the instruction is continued but the file ends.");
        }
    }

    private static DockerInstruction ReadInstruction(int line, string text)
    {
        var parts = text.Split(' ', 2);
        var name = parts[0].ToUpperInvariant();
        if (!Known.Contains(name))
        {
            throw new FormatException($"Line {line}: unknown instruction \"{parts[0]}\".");
        }

        var rest = parts.Length > 1 ? parts[1].Trim() : string.Empty;
        if (rest.Length == 0)
        {
            throw new FormatException($"Line {line}: {name} has no arguments.");
        }

        if (HereDocument().IsMatch(rest))
        {
            throw new FormatException($"Line {line}: here-documents are not read here.");
        }

        var flags = new Dictionary<string, string>(StringComparer.Ordinal);
        while (Flag().Match(rest) is { Success: true } flag)
        {
            flags[flag.Groups[1].Value] = flag.Groups[2].Value;
            rest = rest[flag.Length..];
        }

        return new DockerInstruction(line, name, flags, rest);
    }

    [GeneratedRegex(@"\$\{?(\w+)\}?")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^--([a-z-]+)(?:=(\S+))?\s+")]
    private static partial Regex Flag();

    [GeneratedRegex(@"<<-?[""']?[A-Za-z]")]
    private static partial Regex HereDocument();
}
