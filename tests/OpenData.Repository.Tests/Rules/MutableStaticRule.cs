using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>Nothing that other types see is static and can be set: two silos in one test process would share it.
/// Found by the shape of one line: a visible static field without <c>readonly</c>, or a static property with a setter.
/// </summary>
internal sealed partial class MutableStaticRule : IRepositoryRule
{
    public IEnumerable<Violation> Check(RepositoryTree tree) =>
        ForbiddenText.Find(
            tree,
            SourceFiles.WrittenByHand(tree).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)),
            Declaration(),
            "const, static readonly, or state of an object that is passed in",
            "Make it readonly, or a member of a service.");

    [GeneratedRegex(
        @"^\s*(public|internal|protected)\s+(internal\s+)?static\s+(volatile\s+)?"
        + @"(?!readonly\b|class\b|partial\b|record\b|struct\b|extern\b|event\b|unsafe\b|implicit\b|explicit\b)"
        + @"(\([^()]*\)|[\w.]+(<[\w.<>\[\],?\s]*>)?)[\[\],?]*\s+\w+"
        + @"\s*(=(?![>=])|;|\{\s*get;\s*((private|internal|protected)\s+)?set;)")]
    private static partial Regex Declaration();
}
