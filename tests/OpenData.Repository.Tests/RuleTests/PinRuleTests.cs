using OpenData.Repository.Tests.Projects;

namespace OpenData.Repository.Tests.RuleTests;

/// <summary>The rules on versions of packages, of both kinds.</summary>
public sealed class PinRuleTests
{
    private readonly CentralVersionRule _central = new();
    private readonly ExactPinRule _exact = new();

    [Theory]
    [InlineData("<PackageReference Include=\"A\" />")]
    [InlineData("<PackageReference Include=\"a\" PrivateAssets=\"all\" />")]
    public void A_reference_to_a_pinned_package_is_accepted(string reference) =>
        RuleAssert.Accepts(_central, Central("1.2.3-rc.1"), ("a.csproj", $"<Project>{reference}</Project>"));

    [Theory]
    [InlineData("<PackageReference Include=\"A\" Version=\"1.0.0\" />")]
    [InlineData("<PackageReference Include=\"A\" VersionOverride=\"1.0.0\" />")]
    [InlineData("<PackageReference Include=\"A\"><Version>1.0.0</Version></PackageReference>")]
    [InlineData("<PackageReference Include=\"B\" />")]
    public void A_version_elsewhere_or_nowhere_is_refused(string reference) =>
        Assert.Contains(
            CentralVersionRule.CentralFile,
            RuleAssert.Refuses(_central, Central("1.2.3"), ("a.csproj", $"<Project>{reference}</Project>")).Remedy,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("1.*")]
    [InlineData("[1.0,2.0)")]
    [InlineData("")]
    public void A_floating_central_version_is_refused(string version) => RuleAssert.Refuses(_central, Central(version));

    [Fact]
    public void A_repository_without_central_versions_is_refused() => RuleAssert.Refuses(_central);

    [Theory]
    [InlineData("\"dependencies\": { \"react\": \"^19.0.0\" }", "dependencies.react")]
    [InlineData("\"devDependencies\": { \"vite\": \"~8.0.0\" }", "devDependencies.vite")]
    [InlineData("\"devDependencies\": { \"vite\": \"latest\" }", "devDependencies.vite")]
    [InlineData("\"devDependencies\": { \"vite\": \"8.1\" }", "devDependencies.vite")]
    [InlineData("\"overrides\": { \"a\": { \"b\": \">=1.0.0\" } }", "overrides.a.b")]
    public void A_range_of_npm_versions_is_refused(string section, string named) =>
        Assert.StartsWith(named, RuleAssert.Refuses(_exact, Package(section), Lock).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"dependencies\": { \"react\": \"19.0.0\", \"x\": \"npm:@a/y@1.0.0-rc.1\" }")]
    [InlineData("\"overrides\": { \"a\": { \"react\": \"$react\" } }, \"engines\": { \"node\": \">=20\" }")]
    public void Exact_npm_versions_are_accepted(string section) => RuleAssert.Accepts(_exact, Package(section), Lock);

    [Fact]
    public void A_package_without_a_lock_file_is_refused() => RuleAssert.Refuses(_exact, Package("\"name\": \"a\""));

    [Fact]
    public void A_package_that_is_not_JSON_is_refused() => RuleAssert.Refuses(_exact, ("frontend/package.json", "{"), Lock);

    private static (string Path, string Text) Lock => ("frontend/package-lock.json", "{}");

    private static (string Path, string Text) Package(string section) => ("frontend/package.json", $"{{ {section} }}");

    private static (string Path, string Text) Central(string version) =>
        (CentralVersionRule.CentralFile, $"<Project><PackageVersion Include=\"A\" Version=\"{version}\" /></Project>");
}
