using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Projects;

/// <summary>Package versions stand in one file, each exact: project files name packages only.</summary>
internal sealed partial class CentralVersionRule : IRepositoryRule
{
    public const string CentralFile = "Directory.Packages.props";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        var violations = new List<Violation>();
        var files = ProjectFile.ReadAll(tree, violations, ".csproj", ".props", ".targets");
        var central = files.SingleOrDefault(file => file.Path == CentralFile);
        if (central is null)
        {
            violations.Add(new Violation(CentralFile, 0, "missing", "one file of package versions", "Restore it."));
            return violations;
        }

        var pinned = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pin in central.Elements("PackageVersion"))
        {
            var id = (string?)pin.Attribute("Include") ?? string.Empty;
            var version = (string?)pin.Attribute("Version") ?? string.Empty;
            if (!ExactVersion().IsMatch(version))
            {
                violations.Add(new Violation(CentralFile, ProjectFile.LineOf(pin), $"{id} {version}", "one exact version",
                    "Write the version that restores, without * or a range."));
            }

            if (!pinned.Add(id))
            {
                violations.Add(new Violation(CentralFile, ProjectFile.LineOf(pin), $"{id} stands twice",
                    "one line a package", "Remove one of the lines."));
            }
        }

        foreach (var file in files)
        {
            CheckReferences(file, pinned, violations);
        }

        return violations;
    }

    private static void CheckReferences(ProjectFile file, HashSet<string> pinned, List<Violation> violations)
    {
        foreach (var reference in file.Elements("PackageReference"))
        {
            var id = (string?)reference.Attribute("Include") ?? (string?)reference.Attribute("Update") ?? string.Empty;
            var line = ProjectFile.LineOf(reference);
            var written = reference.Attributes().Select(attribute => attribute.Name.LocalName)
                .Concat(reference.Elements().Select(element => element.Name.LocalName))
                .FirstOrDefault(name => name is "Version" or "VersionOverride");
            if (written is not null)
            {
                violations.Add(new Violation(file.Path, line, $"{id} has a {written}", $"versions in {CentralFile}",
                    $"Move the version to a PackageVersion line of {CentralFile}."));
            }
            else if (!pinned.Contains(id))
            {
                violations.Add(new Violation(file.Path, line, $"{id} has no version", $"packages listed in {CentralFile}",
                    $"Add a PackageVersion line to {CentralFile}."));
            }
        }
    }

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();
}
