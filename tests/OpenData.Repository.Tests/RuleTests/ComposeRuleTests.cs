using OpenData.Repository.Tests.Docker;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class ComposeRuleTests
{
    private const string Good = """
        services:
          silo:
            build:
              context: ..
              dockerfile: docker/Dockerfile
            volumes:
              - /data
            restart: unless-stopped
            stop_grace_period: 45s
            read_only: true
            cap_drop: [ALL]
            security_opt:
              - no-new-privileges:true
            healthcheck:
              test: [CMD, probe, "http://localhost:5080/health/ready"]
        """;

    private readonly ComposeRule _rule = new();

    [Fact]
    public void A_confined_silo_is_accepted() => RuleAssert.Accepts(_rule, Files(Good));

    [Theory]
    [InlineData("docker/Dockerfile", "docker/Gone", "docker/Gone")]
    [InlineData("context: ..", "context: ../..", "outside of the repository")]
    [InlineData("read_only: true", "read_only: false", "can be written")]
    [InlineData("read_only: true", "init: true", "can be written")]
    [InlineData("- /data", "- /other", "no volume of each container's own")]
    [InlineData("- /data", "- data:/data", "no volume of each container's own")]
    [InlineData("stop_grace_period: 45s", "stop_grace_period: 30s", "killed before it has left")]
    [InlineData("stop_grace_period: 45s", "stop_grace_period: 1m", "killed before it has left")]
    [InlineData("restart: unless-stopped", "init: true", "has no restart")]
    [InlineData("/health/ready", "/", "does not ask for readiness")]
    [InlineData("read_only: true", "read_only: true\n    ports: [\"5080:5080\"]", "a port of the silos is published")]
    [InlineData("[ALL]", "[NET_RAW]", "capabilities")]
    [InlineData("no-new-privileges:true", "label:none", "gain privileges")]
    [InlineData("read_only: true", "read_only: true\n    privileged: true", "is privileged")]
    [InlineData("- /data", "- /data\n      - /var/run/docker.sock:/s", "docker.sock")]
    [InlineData("  silo:", "  other:", "no service silo")]
    [InlineData("read_only: true", "read_only: true\n    read_only: true", "stands twice")]
    public void A_mistake_is_refused(string part, string mistake, string problem)
    {
        var text = Good + "\n";
        Assert.Contains(part, text, StringComparison.Ordinal);

        var violation = RuleAssert.Refuses(_rule, Files(text.Replace(part, mistake, StringComparison.Ordinal)));

        Assert.Contains(problem, violation.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_refused() => RuleAssert.Refuses(_rule);

    private static (string Path, string Text)[] Files(string compose) =>
        [(ComposeRule.ComposeFile, compose), (DockerfileRule.Required, "x")];
}
