using System.Text.Json;
using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Projects;

/// <summary>Every npm package that a <c>package.json</c> names is pinned to one version; the lock file is beside it.
/// </summary>
internal sealed partial class ExactPinRule : IRepositoryRule
{
    private static readonly string[] Sections =
        ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "overrides"];

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        var violations = new List<Violation>();
        foreach (var path in tree.Files.Where(path => Path.GetFileName(path) == "package.json"))
        {
            var lockFile = path.Replace("package.json", "package-lock.json", StringComparison.Ordinal);
            if (!tree.HasFile(lockFile))
            {
                violations.Add(new Violation(lockFile, 0, "missing", "a lock file in git", "Run npm install and add it."));
            }

            try
            {
                using var package = JsonDocument.Parse(tree.Text(path) ?? string.Empty);
                foreach (var section in Sections)
                {
                    if (package.RootElement.TryGetProperty(section, out var pins))
                    {
                        CheckPins(path, section, pins, violations);
                    }
                }
            }
            catch (JsonException broken)
            {
                violations.Add(new Violation(path, (int)(broken.LineNumber ?? 0) + 1, "not JSON", "JSON", broken.Message));
            }
        }

        return violations;
    }

    private static void CheckPins(string path, string section, JsonElement pins, List<Violation> violations)
    {
        foreach (var pin in pins.EnumerateObject())
        {
            if (pin.Value.ValueKind == JsonValueKind.Object)
            {
                CheckPins(path, $"{section}.{pin.Name}", pin.Value, violations);
            }
            else if (pin.Value.ValueKind != JsonValueKind.String || !ExactVersion().IsMatch(pin.Value.GetString()!))
            {
                violations.Add(new Violation(path, 0, $"{section}.{pin.Name} is {pin.Value.GetRawText()}",
                    "one exact version", "Write the version from the lock file, without ^, ~ or a range."));
            }
        }
    }

    // "$name" in overrides repeats the pin of a direct dependency.
    [GeneratedRegex(@"^((npm:(@[\w.-]+/)?[\w.-]+@)?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?|\$(@[\w.-]+/)?[\w.-]+)$")]
    private static partial Regex ExactVersion();
}
