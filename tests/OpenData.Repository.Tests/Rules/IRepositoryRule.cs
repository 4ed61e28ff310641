using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.Rules;

/// <summary>A promise about the repository's files that a machine can check.</summary>
internal interface IRepositoryRule
{
    /// <summary>Every breach in the tree, none when the rule holds. Unreadable files are breaches, not exceptions.
    /// </summary>
    IEnumerable<Violation> Check(RepositoryTree tree);
}
