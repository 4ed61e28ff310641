using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>Every test that is in the repository runs: none is switched off, and none switches the others off.</summary>
internal sealed partial class SkippedTestRule : IRepositoryRule
{
    private const string Limit = "tests that run";
    private const string Remedy = "Mend the test or delete it.";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        foreach (var path in SourceFiles.WrittenByHand(tree))
        {
            var pattern = Path.GetExtension(path) switch
            {
                ".cs" => CSharp(),
                ".ts" or ".tsx" or ".js" or ".mjs" => JavaScript(),
                _ => null,
            };
            if (pattern is null || tree.Text(path) is not { } text)
            {
                continue;
            }

            foreach (Match match in pattern.Matches(text))
            {
                yield return new Violation(path, text.AsSpan(0, match.Index).Count('\n') + 1,
                    $"\"{match.Value.ReplaceLineEndings(" ")}\"", Limit, Remedy);
            }
        }
    }

    [GeneratedRegex(@"\[\s*\w*(Fact|Theory|Data)(Attribute)?\s*\([^\]]*?\bSkip(Unless|When)?\s*=|\bSkip\s*=\s*[$@]*""")]
    private static partial Regex CSharp();

    [GeneratedRegex(
        @"\b(describe|suite|it|test|bench)(\.\w+)*\.(skip|skipIf|runIf|only|todo|fixme)\b|\bx(it|describe|test)\(")]
    private static partial Regex JavaScript();
}
