using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class NpmSettingsRuleTests
{
    private readonly NpmSettingsRule _rule = new();

    [Fact]
    public void The_setting_among_others_is_accepted() =>
        RuleAssert.Accepts(_rule, (NpmSettingsRule.SettingsFile, "fund=false\n" + NpmSettingsRule.Setting + "\n"));

    [Fact]
    public void A_file_without_the_setting_is_refused() =>
        RuleAssert.Refuses(_rule, (NpmSettingsRule.SettingsFile, "# " + NpmSettingsRule.Setting + "\n"));

    [Fact]
    public void A_missing_file_is_refused() => RuleAssert.Refuses(_rule);
}
