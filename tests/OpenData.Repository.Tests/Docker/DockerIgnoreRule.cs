using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Docker;

/// <summary>What an image must never hold stays out of the build's context, and nothing that the Dockerfile copies is
/// kept out of it. Patterns are paths from the root, or a name at any depth after <c>**/</c>; wildcards within a name
/// and exceptions with <c>!</c> are refused.</summary>
internal sealed class DockerIgnoreRule : IRepositoryRule
{
    public const string IgnoreFile = ".dockerignore";

    private const string AnyDepth = "**/";

    private static readonly string[] KeptOut = [".git", "artifacts", "var", "frontend/node_modules"];

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        if (!tree.HasFile(IgnoreFile))
        {
            return [new Violation(IgnoreFile, 0, "missing", "outputs and data kept out of images", "Restore it.")];
        }

        var patterns = tree.Lines(IgnoreFile)
            .Select(line => (line.Number, Text: line.Text.Trim().TrimEnd('/')))
            .Where(line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
            .ToList();
        return CheckForms(patterns)
            .Concat(KeptOut.Where(path => !patterns.Any(pattern => Covers(pattern.Text, path)))
                .Select(path => new Violation(IgnoreFile, 0, $"{path} is not kept out", string.Join(", ", KeptOut),
                    "Add a line for it.")))
            .Concat(CheckSources(tree, patterns));
    }

    private static IEnumerable<Violation> CheckForms(List<(int Number, string Text)> patterns) =>
        from pattern in patterns
        where pattern.Text.StartsWith('!') || NameOf(pattern.Text).AsSpan().ContainsAny('*', '?', '[')
        select new Violation(IgnoreFile, pattern.Number, $"\"{pattern.Text}\"", "a path, or **/ and a name",
            "Write the folders out.");

    private static IEnumerable<Violation> CheckSources(RepositoryTree tree, List<(int Number, string Text)> patterns)
    {
        if (!tree.HasFile(DockerfileRule.Required))
        {
            yield break;
        }

        foreach (var copy in CopiesFromContext(tree.Text(DockerfileRule.Required) ?? string.Empty))
        {
            foreach (var source in copy.Words.SkipLast(1))
            {
                var path = RelativePath.Resolve(string.Empty, source);
                var hiding = patterns.FirstOrDefault(pattern => path is not null && Covers(pattern.Text, path));
                if (hiding.Text is not null)
                {
                    yield return new Violation(DockerfileRule.Required, copy.Line, $"{copy.Name} of \"{source}\"",
                        $"files that {IgnoreFile}:{hiding.Number} does not keep out", "Change one of the two.");
                }
            }
        }
    }

    /// <summary>None for a Dockerfile that does not parse: that is another rule's business.</summary>
    private static IEnumerable<DockerInstruction> CopiesFromContext(string dockerfile)
    {
        try
        {
            return DockerfileParser.Parse(dockerfile)
                .SelectMany(stage => stage.Instructions)
                .Where(instruction => instruction.Name is "COPY" or "ADD" && !instruction.Flags.ContainsKey("from"));
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static string NameOf(string pattern) =>
        pattern.StartsWith(AnyDepth, StringComparison.Ordinal) ? pattern[AnyDepth.Length..] : pattern;

    private static bool Covers(string pattern, string path)
    {
        var name = NameOf(pattern);
        return name.Length < pattern.Length
            ? path.Split('/').Contains(name)
            : path == name || path.StartsWith($"{name}/", StringComparison.Ordinal);
    }
}
