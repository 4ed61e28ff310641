using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class SkippedTestRuleTests
{
    // Put together here, so that this file obeys the rule.
    private const string Assignment = "Skip" + " = ";

    private readonly SkippedTestRule _rule = new();

    [Theory]
    [InlineData("A.cs", "\n[Fact(" + Assignment + "\"later\")]")]
    [InlineData("A.cs", "\n[Theory(\n  DisplayName = \"x\",\n  " + Assignment + "Reason)]")]
    [InlineData("A.cs", "\n" + Assignment + "$\"no {database}\";")]
    [InlineData("a.test.ts", "\nit" + ".skip('x', () => {})")]
    [InlineData("a.test.tsx", "\ndescribe" + ".only('x', () => {})")]
    [InlineData("e2e/a.spec.ts", "\ntest" + ".describe" + ".fixme('x', () => {})")]
    [InlineData("a.test.ts", "\nx" + "it('x', () => {})")]
    public void A_test_that_does_not_run_is_refused(string path, string text)
    {
        var violation = RuleAssert.Refuses(_rule, (path, text));

        Assert.Equal(2, violation.Line);
    }

    [Theory]
    [InlineData("A.cs", "[Fact] void A() => rows.Skip(3); new Page { Skip = 3 };")]
    [InlineData("a.test.ts", "it('x', () => { expect(reader.skip(3)).toBe(only); exit(1); })")]
    public void Skipping_of_other_things_is_accepted(string path, string text) => RuleAssert.Accepts(_rule, (path, text));
}
