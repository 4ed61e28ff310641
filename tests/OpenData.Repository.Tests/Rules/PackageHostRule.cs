using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>No tracked file says where packages come from: that is the builder's own setting. The one exception is a
/// Dockerfile's FROM line, which has no other place for it.</summary>
internal sealed partial class PackageHostRule : IRepositoryRule
{
    // Written in two halves, so that this file obeys its own rule.
    private const string Hosts =
        "nuget" + @"\.org|registry" + @"\.(npmjs|npmmirror|yarnpkg)\.|pypi" + @"\.org|pythonhosted" + @"\.org";

    private const string LockedAddress = "\"resolved\"" + @"\s*:\s*""https?:";
    private const string RegistrySetting = @"^\s*(@[\w-]+:)?registry" + @"\s*=";

    private const string Limit = "no package host";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        foreach (var path in tree.Files)
        {
            var name = Path.GetFileName(path);
            if (name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Violation(path, 0, "a file of package sources", Limit,
                    "Delete it; package sources belong to the machine that builds.");
                continue;
            }

            var isDockerfile = name.Contains("Dockerfile", StringComparison.Ordinal);
            var isNpmSettings = name is ".npmrc" or ".yarnrc";
            foreach (var (number, text) in tree.Lines(path))
            {
                if (isDockerfile && text.StartsWith("FROM ", StringComparison.Ordinal))
                {
                    continue;
                }

                var match = Host().Match(text);
                if (!match.Success && isNpmSettings)
                {
                    match = Registry().Match(text);
                }

                if (match.Success)
                {
                    yield return new Violation(path, number, $"\"{match.Value}\"", Limit,
                        "Name the package and its version; leave the host to the machine that builds "
                        + "(npm: omit-lockfile-registry-resolved=true).");
                }
            }
        }
    }

    [GeneratedRegex($"{Hosts}|{LockedAddress}", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(RegistrySetting)]
    private static partial Regex Registry();
}
