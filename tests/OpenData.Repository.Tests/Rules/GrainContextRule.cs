using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>Grain code never leaves its activation: after <c>ConfigureAwait(false)</c> the rest of a method runs on the
/// thread pool and the grain's state is no longer protected.</summary>
internal sealed partial class GrainContextRule : IRepositoryRule
{
    private const string GrainFolder = "silo/OpenData.Grains/";

    public IEnumerable<Violation> Check(RepositoryTree tree) =>
        ForbiddenText.Find(
            tree,
            tree.Files.Where(path => path.StartsWith(GrainFolder, StringComparison.Ordinal)
                && path.EndsWith(".cs", StringComparison.Ordinal)),
            Call(),
            "a plain await in a grain",
            "Remove the call; a library that the grain awaits may use it inside.");

    [GeneratedRegex(@"\bConfigureAwait\b")]
    private static partial Regex Call();
}
