using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>npm leaves download addresses out of the lock file of the frontend.</summary>
internal sealed class NpmSettingsRule : IRepositoryRule
{
    public const string SettingsFile = "frontend/.npmrc";
    public const string Setting = "omit-lockfile-registry-resolved=true";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        if (!tree.HasFile(SettingsFile)
            || !tree.Lines(SettingsFile).Any(line => line.Text.Trim().Equals(Setting, StringComparison.Ordinal)))
        {
            yield return new Violation(SettingsFile, 0, "the setting is missing", Setting,
                "Add the line and run npm install to write the lock file anew.");
        }
    }
}
