using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Projects;

/// <summary>The solution lists every project and nothing else, so that one build builds all; each project lies in a
/// folder of its own name, test projects below <c>tests/</c>.</summary>
internal sealed partial class SolutionRule : IRepositoryRule
{
    public const string SolutionFile = "OpenData.sln";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        var projects = tree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        foreach (var path in projects)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (ReferenceTable.IsTest(name) && path != $"tests/{name}/{name}.csproj")
            {
                yield return new Violation(path, 0, $"the test project {name}", $"tests/{name}/{name}.csproj",
                    "Move the folder there: tests/Directory.Build.props brings the test packages.");
            }
            else if (Path.GetFileName(RelativePath.FolderOf(path)) != name)
            {
                yield return new Violation(path, 0, $"the project {name}", $"a folder named {name}",
                    "Rename the folder or the project.");
            }
        }

        if (!tree.HasFile(SolutionFile))
        {
            yield return new Violation(SolutionFile, 0, "missing", "a solution that lists every project",
                "dotnet new sln --format sln --name OpenData, then dotnet sln add.");
            yield break;
        }

        var listed = tree.Lines(SolutionFile)
            .Select(line => (line.Number, Match: ProjectLine().Match(line.Text)))
            .Where(line => line.Match.Success)
            .Select(line => (line.Number, Path: line.Match.Groups["path"].Value.Replace('\\', '/')))
            .ToList();
        foreach (var path in projects.Except(listed.Select(line => line.Path)))
        {
            yield return new Violation(path, 0, $"not in {SolutionFile}", "every project is in the solution",
                $"dotnet sln {SolutionFile} add {path}");
        }

        foreach (var (number, path) in listed.Where(line => !tree.HasFile(line.Path)))
        {
            yield return new Violation(SolutionFile, number, $"lists \"{path}\"", "projects that are in the repository",
                $"dotnet sln {SolutionFile} remove {path}");
        }
    }

    [GeneratedRegex(@"^Project\(.*\)\s*=\s*""[^""]*"",\s*""(?<path>[^""]+\.csproj)""")]
    private static partial Regex ProjectLine();
}
