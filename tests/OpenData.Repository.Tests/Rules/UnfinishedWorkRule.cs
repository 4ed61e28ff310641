using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>Sources carry no notes of work to come; that lives in issues.</summary>
internal sealed partial class UnfinishedWorkRule : IRepositoryRule
{
    // Written in two halves, so that this file obeys its own rule.
    private const string Notes = @"\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b|\bNot" + "ImplementedException";

    public IEnumerable<Violation> Check(RepositoryTree tree) =>
        ForbiddenText.Find(tree, SourceFiles.WrittenByHand(tree), Note(), "finished code",
            "Do it now, or file an issue and remove the note.");

    [GeneratedRegex(Notes)]
    private static partial Regex Note();
}
