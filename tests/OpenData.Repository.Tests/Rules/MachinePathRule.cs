using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>No tracked file names a folder of somebody's machine. The folder for temporary files is asked for
/// (<c>Path.GetTempPath</c>, <c>TMPDIR</c>), so its usual name stands only on a line that also names TMPDIR, or below
/// <c>docker/</c>, where paths are a container's own.</summary>
internal sealed partial class MachinePathRule : IRepositoryRule
{
    // Written in two halves, so that this file obeys its own rule. The slash comes first, since it is what a search can
    // look for quickly; what precedes it (here: nothing that makes it part of a longer path or address) is checked then.
    private const string Slash = "/" + @"(?<![\w.~*})\]%+-]/?/)";
    private const string Folders = Slash + "(work|root)(?=[/\"'`\\s:;,)]|$)";
    private const string Homes = Slash + @"(home|Users)/\w";
    private const string WindowsHomes = @"\b[A-Za-z]:[\\/]+" + @"Users[\\/]";
    private const string TemporaryFolder = Slash + @"tmp\b";

    public IEnumerable<Violation> Check(RepositoryTree tree) =>
        ForbiddenText.Find(tree, tree.Files, Machine(), "paths relative to the repository",
                "Take the path from an option, the environment or the repository root.")
            .Concat(TemporaryFolders(tree));

    private static IEnumerable<Violation> TemporaryFolders(RepositoryTree tree) =>
        from path in tree.Files
        where !path.StartsWith("docker/", StringComparison.Ordinal)
        from line in tree.Lines(path)
        where Temporary().IsMatch(line.Text) && !line.Text.Contains("TMPDIR", StringComparison.Ordinal)
        select new Violation(path, line.Number, $"\"{Temporary().Match(line.Text).Value}\"",
            "the system's folder for temporary files, as the system names it",
            "Use Path.GetTempPath(), os.tmpdir(), tempfile, or ${TMPDIR:-…} in a shell script.");

    [GeneratedRegex($"{Folders}|{Homes}|{WindowsHomes}")]
    private static partial Regex Machine();

    [GeneratedRegex(TemporaryFolder)]
    private static partial Regex Temporary();
}
