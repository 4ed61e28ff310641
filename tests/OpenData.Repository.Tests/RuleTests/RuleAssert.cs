using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;

namespace OpenData.Repository.Tests.RuleTests;

/// <summary>Holds a rule against files made up for the purpose.</summary>
internal static class RuleAssert
{
    public static void Accepts(IRepositoryRule rule, params (string Path, string Text)[] files) =>
        Assert.Empty(rule.Check(RepositoryTree.Of(files)));

    /// <summary>The one violation that the rule finds, so that a test can look at what it says.</summary>
    public static Violation Refuses(IRepositoryRule rule, params (string Path, string Text)[] files) =>
        Assert.Single(rule.Check(RepositoryTree.Of(files)));
}
