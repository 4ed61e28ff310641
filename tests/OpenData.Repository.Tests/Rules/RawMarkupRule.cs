using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>The pages never turn text into markup, so nothing that a user typed can become a script.</summary>
internal sealed partial class RawMarkupRule : IRepositoryRule
{
    public IEnumerable<Violation> Check(RepositoryTree tree) =>
        ForbiddenText.Find(
            tree,
            tree.Files.Where(path => path.StartsWith("frontend/src/", StringComparison.Ordinal)),
            Markup(),
            "text rendered as text",
            "Render React elements from the data, highlights too.");

    [GeneratedRegex(
        @"\bdangerouslySetInnerHTML\b|\b(inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdocument\.write\(")]
    private static partial Regex Markup();
}
