using OpenData.Repository.Tests.Rules;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class PackageHostRuleTests
{
    // Put together here, so that this file obeys the rule.
    private const string DotNetHost = "api.nuget" + ".org";
    private const string NpmHost = "registry" + ".npmjs.org";

    private readonly PackageHostRule _rule = new();

    [Theory]
    [InlineData("README.md", "from https://" + DotNetHost + "/v3")]
    [InlineData("frontend/package-lock.json", "\"resolved\"" + ": \"https://example.org/a.tgz\"")]
    [InlineData("frontend/.npmrc", "registry" + "=https://example.org")]
    [InlineData("frontend/.npmrc", "@scope:registry" + " = https://example.org")]
    [InlineData("docker/Dockerfile", "RUN npm ci --registry https://" + NpmHost)]
    [InlineData("NuGet.config", "<configuration/>")]
    [InlineData("silo/nuget.config", "<configuration/>")]
    public void A_package_host_is_refused(string path, string text)
    {
        var violation = RuleAssert.Refuses(_rule, (path, text));

        Assert.Equal(path, violation.Path);
    }

    [Fact]
    public void A_base_image_may_name_its_host() =>
        RuleAssert.Accepts(_rule, ("docker/Dockerfile", "FROM " + NpmHost + "/node:20"));

    [Fact]
    public void A_lock_file_without_addresses_is_accepted() =>
        RuleAssert.Accepts(_rule, ("frontend/package-lock.json", "\"version\": \"1.0.0\", \"integrity\": \"sha512-x\""));
}
