using System.Globalization;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;
using OpenData.Repository.Tests.Yaml;

namespace OpenData.Repository.Tests.Docker;

/// <summary>The compose file parses, and its silos keep what they change in a volume of their own, have nothing else to write
/// to, hold no privileges, say when they are ready, and are given the time to leave. What is named there is checked by
/// <see cref="ComposeNamesRule"/>.</summary>
internal sealed class ComposeRule : IRepositoryRule
{
    public const string ComposeFile = "docker/compose.yaml";

    private const string Service = "silo";
    private const string DataFolder = "/data";

    // ClusterMembershipOptions.DrainTime.
    private const int DrainInSeconds = 30;

    private const string ReadyPath = "/health/ready";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        if (!tree.HasFile(ComposeFile))
        {
            return [new Violation(ComposeFile, 0, "missing", "a compose file", "Restore it.")];
        }

        try
        {
            var file = YamlReader.Read(tree.Text(ComposeFile) ?? string.Empty);
            return file.At("services", Service) is { Fields: not null } silo
                ? [.. CheckSilo(tree, file, silo), .. CheckAll(file)]
                : [Breach(file, $"there is no service {Service}", $"services.{Service}", "Add it.")];
        }
        catch (FormatException broken)
        {
            return [new Violation(ComposeFile, 0, broken.Message, "a compose file that parses", "Correct the line.")];
        }
    }

    private static IEnumerable<Violation> CheckSilo(RepositoryTree tree, YamlNode file, YamlNode silo)
    {
        var context = RelativePath.Resolve(
            RelativePath.FolderOf(ComposeFile), silo.At("build", "context")?.Scalar ?? ".");
        var dockerfile = context is null
            ? null : RelativePath.Resolve(context, silo.At("build", "dockerfile")?.Scalar ?? "Dockerfile");
        if (dockerfile is null || !tree.HasFile(dockerfile))
        {
            yield return Breach(silo.At("build") ?? silo, $"build leads to {dockerfile ?? "outside of the repository"}",
                "a Dockerfile of the repository", "Write build.dockerfile relative to build.context.");
        }

        if (silo.At("read_only")?.Scalar != "true")
        {
            yield return Breach(silo.At("read_only") ?? silo, "the file system can be written",
                "read_only: true", "Add it; what must be written belongs in the volume or in a tmpfs.");
        }

        var mounts = silo.At("volumes")?.Scalars ?? [];
        if (!mounts.Contains(DataFolder))
        {
            yield return Breach(silo.At("volumes") ?? silo, $"no volume of each container's own at {DataFolder}",
                $"a volume {DataFolder} without a name", "Silos of one service would share a named one; each needs its own.");
        }

        if (Seconds(silo.At("stop_grace_period")?.Scalar) <= DrainInSeconds)
        {
            yield return Breach(silo.At("stop_grace_period") ?? silo, "a silo is killed before it has left",
                $"stop_grace_period of more than {DrainInSeconds}s", "Write it in seconds, with some to spare.");
        }

        var probe = silo.At("healthcheck", "test")?.Scalars ?? [];
        if (!probe.Any(word => word.Contains(ReadyPath, StringComparison.Ordinal)))
        {
            yield return Breach(silo.At("healthcheck") ?? silo, "the health check does not ask for readiness",
                $"a healthcheck.test on {ReadyPath}", "Ask the silo itself, not only whether the process runs.");
        }

        if (silo.At("ports") is { } ports)
        {
            yield return Breach(ports, "a port of the silos is published", "no ports; what is in front has them",
                "Several containers cannot have one port of the machine.");
        }

        if (silo.At("cap_drop")?.Scalars.Contains("ALL") != true)
        {
            yield return Breach(silo.At("cap_drop") ?? silo, "capabilities are kept", "cap_drop: [ALL]",
                "The silo needs none: it listens above port 1024.");
        }

        if (silo.At("security_opt")?.Scalars.Contains("no-new-privileges:true") != true)
        {
            yield return Breach(silo.At("security_opt") ?? silo, "a program may gain privileges",
                "security_opt: no-new-privileges:true", "Add it.");
        }
    }

    private static IEnumerable<Violation> CheckAll(YamlNode file)
    {
        foreach (var (name, service) in file.At("services")?.Fields ?? new Dictionary<string, YamlNode>())
        {
            foreach (var wanted in new[] { "healthcheck", "restart", "stop_grace_period" })
            {
                // A proxy holds nothing that it must put in order.
                if (service.At(wanted) is null && (wanted != "stop_grace_period" || service.At("volumes")?.Scalars.All(IsReadOnly) == false))
                {
                    yield return Breach(service, $"{name} has no {wanted}", $"{wanted} of every service", "Add it.");
                }
            }

            if (service.At("privileged") is { Scalar: not "false" } privileged)
            {
                yield return Breach(privileged, $"{name} is privileged", "no privileged service", "Remove the line.");
            }

            foreach (var volume in service.At("volumes")?.Scalars ?? [])
            {
                if (volume.Contains("docker.sock", StringComparison.Ordinal))
                {
                    yield return Breach(service.At("volumes")!, $"{name} mounts \"{volume}\"",
                        "no access to the container engine", "Remove the mount.");
                }
            }
        }
    }

    private static bool IsReadOnly(string volume) => volume.EndsWith(":ro", StringComparison.Ordinal);

    private static int Seconds(string? text) =>
        text is not null && text.EndsWith('s') && int.TryParse(text[..^1], CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    private static Violation Breach(YamlNode node, string value, string limit, string remedy) =>
        new(ComposeFile, node.Line, value, limit, remedy);
}
