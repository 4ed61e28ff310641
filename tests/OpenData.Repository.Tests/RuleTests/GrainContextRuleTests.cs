using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class GrainContextRuleTests
{
    private const string Call = "await Save().ConfigureAwait(false);";

    private readonly GrainContextRule _rule = new();

    [Fact]
    public void A_grain_that_leaves_its_activation_is_refused()
    {
        var violation = RuleAssert.Refuses(_rule, ("silo/OpenData.Grains/Tokens/TokenGrain.cs", "x();\n" + Call));

        Assert.Equal(2, violation.Line);
    }

    [Fact]
    public void A_library_may_leave_the_context() => RuleAssert.Accepts(_rule, ("search/OpenData.Search/A.cs", Call));
}
