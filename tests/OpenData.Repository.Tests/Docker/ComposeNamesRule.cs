using System.Text.RegularExpressions;
using OpenData.Repository.Tests.Rules;
using OpenData.Repository.Tests.Tree;
using OpenData.Repository.Tests.Yaml;

namespace OpenData.Repository.Tests.Docker;

/// <summary>Whatever the compose file names is there and is spelled as its owner understands it: services, volumes, mounted
/// folders, secrets and their places, published ports, images with a tag, the silo's options and environment, the database's
/// name and user, and the silos of nginx. Secrets are files that git ignores.</summary>
internal sealed partial class ComposeNamesRule : IRepositoryRule
{
    public const string ListenFile = "docker/nginx/listen.conf";
    public const string SilosFile = "docker/nginx/silos.conf";

    private const string File = ComposeRule.ComposeFile;
    private const string SiloSources = "silo/OpenData.Silo/";
    private const string SecretFolder = "/run/secrets/";

    public IEnumerable<Violation> Check(RepositoryTree tree)
    {
        if (!tree.HasFile(File) || Read(tree) is not { } file || file.At("services")?.Fields is not { } services)
        {
            return []; // ComposeRule says so.
        }

        return
        [
            .. services.SelectMany(service => CheckService(tree, file, services, service.Key, service.Value)),
            .. CheckUse(file, services, "volumes"),
            .. CheckUse(file, services, "secrets"),
            .. CheckSecretFiles(tree, file),
            .. services.TryGetValue("silo", out var silo) ? CheckSilo(tree, services, silo) : [],
            .. CheckProxy(tree, services),
        ];
    }

    private static YamlNode? Read(RepositoryTree tree)
    {
        try
        {
            return YamlReader.Read(tree.Text(File) ?? string.Empty);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<Violation> CheckService(
        RepositoryTree tree, YamlNode file, IReadOnlyDictionary<string, YamlNode> services, string name, YamlNode service)
    {
        if (service.At("build") is null && !TaggedImage().IsMatch(service.At("image")?.Scalar ?? ""))
        {
            yield return Breach(service.At("image") ?? service, $"the image {service.At("image")?.Scalar} of {name}",
                "an image with a version as its tag", "Add the version.");
        }

        foreach (var (other, how) in service.At("depends_on")?.Fields ?? new Dictionary<string, YamlNode>())
        {
            if (!services.ContainsKey(other))
            {
                yield return Breach(how, $"{name} depends on {other}", $"a service: {string.Join(", ", services.Keys)}", "Correct the name.");
            }
        }

        foreach (var volume in service.At("volumes")?.Scalars ?? [])
        {
            var source = volume.Split(':')[0];
            var isThere = source.StartsWith('/') ? !volume.Contains(':', StringComparison.Ordinal)
                : source.StartsWith('.') ? RelativePath.Resolve(RelativePath.FolderOf(File), source) is { } path && (tree.HasFile(path) || tree.HasFolder(path))
                : file.At("volumes", source) is not null;
            if (!isThere)
            {
                yield return Breach(service.At("volumes")!, $"{name} mounts \"{volume}\"",
                    "a volume of the file, or a folder of the repository", "Correct the name, or add the volume.");
            }
        }

        var given = service.At("secrets")?.Scalars.ToList() ?? [];
        foreach (var secret in given.Where(secret => file.At("secrets", secret) is null))
        {
            yield return Breach(service.At("secrets")!, $"{name} is given the secret {secret}", "a secret of the file", "Add it under secrets.");
        }

        foreach (var place in Texts(service).Where(text => text.StartsWith(SecretFolder, StringComparison.Ordinal)))
        {
            if (!given.Contains(place[SecretFolder.Length..]))
            {
                yield return Breach(service, $"{name} reads {place}", $"a secret that it is given: {string.Join(", ", given)}",
                    "Add it to the secrets of the service.");
            }
        }
    }

    private static IEnumerable<Violation> CheckUse(YamlNode file, IReadOnlyDictionary<string, YamlNode> services, string kind) =>
        from declared in file.At(kind)?.Fields ?? new Dictionary<string, YamlNode>()
        where !services.Values.Any(service => service.At(kind)?.Scalars.Any(used => used.Split(':')[0] == declared.Key) == true)
        select Breach(declared.Value, $"{declared.Key} of {kind} is used by no service", "no leftovers", "Remove it.");

    private static IEnumerable<Violation> CheckSecretFiles(RepositoryTree tree, YamlNode file)
    {
        var ignored = tree.HasFile(".gitignore") ? tree.Lines(".gitignore").Select(line => line.Text.Trim()).ToList() : [];
        foreach (var (name, secret) in file.At("secrets")?.Fields ?? new Dictionary<string, YamlNode>())
        {
            var path = RelativePath.Resolve(RelativePath.FolderOf(File), secret.At("file")?.Scalar ?? "");
            if (path is null || !ignored.Contains(RelativePath.FolderOf(path) + "/"))
            {
                yield return Breach(secret, $"the secret {name} is the file {path}", "a file in a folder that .gitignore names",
                    "Add its folder to .gitignore, with a slash at the end.");
            }
        }
    }

    private static IEnumerable<Violation> CheckSilo(RepositoryTree tree, IReadOnlyDictionary<string, YamlNode> services, YamlNode silo)
    {
        var sources = tree.Files.Where(path => path.StartsWith(SiloSources, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => tree.Text(path) ?? "").ToList();
        var options = sources.SelectMany(text => DeclaredOption().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var option in (silo.At("command")?.Scalars ?? []).Where(word => word.StartsWith("--", StringComparison.Ordinal) && !options.Contains(word)))
        {
            yield return Breach(silo.At("command")!, $"the option {option}", $"an option of the program: {string.Join(", ", options.Order(StringComparer.Ordinal))}",
                "Write it as the program's --help does.");
        }

        foreach (var (name, value) in silo.At("environment")?.Fields ?? new Dictionary<string, YamlNode>())
        {
            if (!sources.Any(text => text.Contains($"\"{name}\"", StringComparison.Ordinal)))
            {
                yield return Breach(value, $"the variable {name}", "a variable that the program reads", "Correct the name.");
            }
        }

        var connection = (silo.At("environment", "OPENDATA_POSTGRES")?.Scalar ?? "").Split(';').Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var host = connection.GetValueOrDefault("Host") ?? "";
        if (!services.TryGetValue(host, out var database))
        {
            yield return Breach(silo, $"OPENDATA_POSTGRES leads to the host \"{host}\"", $"a service: {string.Join(", ", services.Keys)}", "Correct Host.");
            yield break;
        }

        foreach (var (key, variable) in new[] { ("Database", "POSTGRES_DB"), ("Username", "POSTGRES_USER") })
        {
            var made = database.At("environment", variable)?.Scalar;
            if (connection.GetValueOrDefault(key) != made)
            {
                yield return Breach(silo, $"OPENDATA_POSTGRES has {key}={connection.GetValueOrDefault(key)}", $"{variable} of {host}: {made}",
                    "Write the same in both.");
            }
        }
    }

    private static IEnumerable<Violation> CheckProxy(RepositoryTree tree, IReadOnlyDictionary<string, YamlNode> services)
    {
        var exposed = tree.HasFile(DockerfileRule.Required) ? ExposedPort().Match(tree.Text(DockerfileRule.Required) ?? "").Groups[1].Value : "";
        foreach (var (number, text) in tree.HasFile(SilosFile) ? tree.Lines(SilosFile) : [(0, "")])
        {
            var server = ProxiedServer().Match(text);
            if ((server.Success && (!services.ContainsKey(server.Groups[1].Value) || server.Groups[2].Value != exposed)) || number == 0)
            {
                yield return new Violation(SilosFile, number, $"\"{text}\"", $"a service of {File} with the port {exposed} that the image exposes",
                    "Write server SERVICE:PORT resolve.");
            }
        }

        var listens = tree.HasFile(ListenFile) ? ListeningPort().Match(tree.Text(ListenFile) ?? "").Groups[1].Value : "";
        foreach (var (name, service) in services)
        {
            foreach (var port in service.At("ports")?.Scalars ?? [])
            {
                if (port.Split(':')[^1] != listens)
                {
                    yield return Breach(service.At("ports")!, $"{name} publishes {port}", $"the port {listens} of {ListenFile}", "Make them the same.");
                }
            }
        }

        if (!services.Values.Any(service => service.At("ports") is not null))
        {
            yield return Breach(services.Values.First(), "no port is published", "one of the service in front", "Add ports to it.");
        }
    }

    private static IEnumerable<string> Texts(YamlNode service) =>
        (service.At("command")?.Scalars ?? []).Concat((service.At("environment")?.Fields ?? new Dictionary<string, YamlNode>()).Values.SelectMany(value => value.Scalars));

    private static Violation Breach(YamlNode node, string value, string limit, string remedy) => new(File, node.Line, value, limit, remedy);

    [GeneratedRegex(@"^[^:\s]+:(?!latest$)[\w.-]+$")]
    private static partial Regex TaggedImage();

    [GeneratedRegex("""\("(--[a-z-]+)"\)""")]
    private static partial Regex DeclaredOption();

    [GeneratedRegex(@"^EXPOSE (\d+)$", RegexOptions.Multiline)]
    private static partial Regex ExposedPort();

    [GeneratedRegex(@"^server ([\w.-]+):(\d+)\b")]
    private static partial Regex ProxiedServer();

    [GeneratedRegex(@"^listen (\d+);", RegexOptions.Multiline)]
    private static partial Regex ListeningPort();
}
