using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Docker;

/// <summary>Every Dockerfile parses; base images have a tag; what is copied exists, in an earlier stage or in the
/// repository (the build's context is its root); the last stage runs as an ordinary user, by an ENTRYPOINT that gets
/// signals itself.</summary>
internal sealed partial class DockerfileRule : IRepositoryRule
{
    public const string Required = "docker/Dockerfile";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        var violations = new List<Violation>();
        if (!tree.HasFile(Required))
        {
            violations.Add(new Violation(Required, 0, "missing", "a Dockerfile", "Restore it."));
        }

        foreach (var path in tree.Files.Where(path => DockerfileName().IsMatch(Path.GetFileName(path))))
        {
            try
            {
                CheckStages(tree, path, DockerfileParser.Parse(tree.Text(path) ?? string.Empty), violations);
            }
            catch (FormatException broken)
            {
                violations.Add(new Violation(path, 0, broken.Message, "a Dockerfile that parses", "Correct the line."));
            }
        }

        return violations;
    }

    private static void CheckStages(
        RepositoryTree tree, string path, IReadOnlyList<DockerStage> stages, List<Violation> violations)
    {
        var earlier = new List<string>();
        foreach (var stage in stages)
        {
            if (!earlier.Contains(stage.Base) && !FixedImage().IsMatch(stage.Base))
            {
                violations.Add(new Violation(path, stage.Line, $"the base image {stage.Base}",
                    "an earlier stage, or an image with a tag other than latest", "Add the version as a tag."));
            }

            foreach (var copy in stage.Instructions.Where(instruction => instruction.Name is "COPY" or "ADD"))
            {
                CheckCopy(tree, path, copy, earlier, violations);
            }

            earlier.Add(stage.Name.Length > 0 ? stage.Name : $"{earlier.Count}");
        }

        CheckLastStage(path, stages[^1], violations);
    }

    private static void CheckCopy(
        RepositoryTree tree, string path, DockerInstruction copy, List<string> earlier, List<Violation> violations)
    {
        if (copy.Flags.TryGetValue("from", out var stage))
        {
            if (!earlier.Contains(stage.ToLowerInvariant()))
            {
                violations.Add(new Violation(path, copy.Line, $"{copy.Name} --from={stage}",
                    $"an earlier stage: {string.Join(", ", earlier)}", "Name the stage as its FROM … AS does."));
            }

            return;
        }

        if (copy.Words.Count < 2)
        {
            violations.Add(new Violation(path, copy.Line, $"{copy.Name} {copy.Arguments}", "sources and a destination",
                "Add the destination."));
        }

        foreach (var source in copy.Words.SkipLast(1).Where(source => !Exists(tree, source)))
        {
            violations.Add(new Violation(path, copy.Line, $"{copy.Name} of \"{source}\"",
                "files that git knows, seen from the repository's root", "Correct the path or add the file."));
        }
    }

    private static void CheckLastStage(string path, DockerStage stage, List<Violation> violations)
    {
        var user = stage.Last("USER");
        var name = user?.Arguments.Split(':')[0];
        if (name is null or "root" or "0" || name.Contains('$', StringComparison.Ordinal))
        {
            violations.Add(new Violation(path, user?.Line ?? stage.Line,
                user is null ? "the last stage has no USER" : $"USER {user.Arguments}",
                "a user other than root, written out", "Add USER with the number of an unprivileged user."));
        }

        var entry = stage.Last("ENTRYPOINT");
        if (entry?.Exec is not { Count: > 0 })
        {
            violations.Add(new Violation(path, entry?.Line ?? stage.Line,
                entry is null ? "the last stage has no ENTRYPOINT" : $"ENTRYPOINT {entry.Arguments}",
                "ENTRYPOINT [\"program\", \"argument\"]", "Use the exec form: a shell would not pass signals on."));
        }
    }

    private static bool Exists(RepositoryTree tree, string source)
    {
        if (RelativePath.Resolve(string.Empty, source) is not { } path)
        {
            return false;
        }

        if (!path.AsSpan().ContainsAny('*', '?'))
        {
            return tree.HasFile(path) || tree.HasFolder(path);
        }

        var pattern = Regex.Escape(path)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        return tree.Files.Concat(tree.Folders).Any(candidate => Regex.IsMatch(candidate, $"^{pattern}$"));
    }

    [GeneratedRegex(@"^(Dockerfile(\.\w+)?|\w+\.Dockerfile)$")]
    private static partial Regex DockerfileName();

    [GeneratedRegex(@"^[^:\s]+(:\d+)?(/[^:\s]+)*:(?!latest$)[\w.-]+$|@sha256:[0-9a-f]{64}$")]
    private static partial Regex FixedImage();
}
