using System.Xml.Linq;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Projects;

/// <summary>References between projects point one way: only those that <see cref="ReferenceTable"/> allows, each to a
/// project that exists, each written in the project file itself.</summary>
internal sealed class ProjectReferenceRule : IRepositoryRule
{
    private const string TableFile = "tests/OpenData.Repository.Tests/Projects/ReferenceTable.cs";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        var violations = new List<Violation>();
        foreach (var project in ProjectFile.ReadAll(tree, violations, ".csproj"))
        {
            CheckProject(tree, project, violations);
        }

        foreach (var shared in ProjectFile.ReadAll(tree, violations, ".props", ".targets"))
        {
            violations.AddRange(shared.Elements("ProjectReference").Select(reference => new Violation(
                shared.Path, ProjectFile.LineOf(reference), "a ProjectReference for many projects at once",
                "references in project files", "Write it in each project that needs it.")));
        }

        return violations;
    }

    private static void CheckProject(RepositoryTree tree, ProjectFile project, List<Violation> violations)
    {
        var name = ReferenceTable.ShortName(project.Name);
        var allowed = ReferenceTable.Current.AllowedFor(name);
        if (allowed is null)
        {
            violations.Add(new Violation(project.Path, 0, $"the project {project.Name} is unknown",
                "projects with a row in the table of references",
                $"Add a row to {TableFile} that agrees with ARCHITECTURE.md (a test project is <Project>.Tests)."));
            return;
        }

        foreach (var reference in project.Elements("ProjectReference"))
        {
            CheckReference(tree, project, name, allowed, reference, violations);
        }
    }

    private static void CheckReference(RepositoryTree tree, ProjectFile project, string name,
        IReadOnlyCollection<string> allowed, XElement reference, List<Violation> violations)
    {
        var written = (string?)reference.Attribute("Include") ?? string.Empty;
        var line = ProjectFile.LineOf(reference);
        var path = project.Resolve(written);
        if (path is null || !tree.HasFile(path))
        {
            violations.Add(new Violation(project.Path, line, $"a reference to \"{written}\"",
                "projects that are in the repository", "Correct the path; letter case counts."));
            return;
        }

        var target = ReferenceTable.ShortName(Path.GetFileNameWithoutExtension(path));
        if (!allowed.Contains(target))
        {
            var limit = allowed.Count == 0
                ? $"{name} references no project"
                : $"{name} → {string.Join(", ", allowed.Order(StringComparer.Ordinal))}";
            violations.Add(new Violation(project.Path, line, $"{name} → {target}", limit,
                "Move the code to where the direction allows it, or pass it in through an interface below."));
        }
        else if (target == ReferenceTable.Generator && !ReferenceTable.IsTest(name) && !IsAnalyzer(reference))
        {
            violations.Add(new Violation(project.Path, line, $"{name} links {target}", "the generator as an analyzer",
                "Add OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\"."));
        }
    }

    private static bool IsAnalyzer(XElement reference) =>
        (string?)reference.Attribute("OutputItemType") == "Analyzer"
        && (string?)reference.Attribute("ReferenceOutputAssembly") == "false";
}
