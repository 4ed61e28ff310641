using OpenData.Repository.Tests.Docker;

namespace OpenData.Repository.Tests.RuleTests;

public sealed class ComposeNamesRuleTests
{
    private const string Good = """
        services:
          postgres:
            image: postgres:17
            environment:
              POSTGRES_DB: opendata
              POSTGRES_USER: owner
              POSTGRES_PASSWORD_FILE: /run/secrets/password
            secrets: [password]
            volumes:
              - database:/var/lib/postgresql/data
          silo:
            build: ..
            command: [--cluster, --silo, "auto:11111", --secret-file, /run/secrets/cluster]
            environment:
              OPENDATA_POSTGRES: Host=postgres;Database=opendata;Username=owner
            secrets: [cluster]
            depends_on:
              postgres:
                condition: service_healthy
            volumes:
              - /data
          nginx:
            image: nginx:1.28
            ports: ["127.0.0.1:80:5080"]
            volumes:
              - ./nginx:/etc/opendata:ro
        volumes:
          database:
        secrets:
          cluster:
            file: ./secrets/cluster
          password:
            file: ./secrets/password

        """;

    private const string Sources = """
        private readonly Option<bool> _join = new("--cluster");
        private readonly Option<string> _silo = new("--silo")
        {
        };
        var file = new Option<string?>("--secret-file") { };
        public const string PostgresVariable = "OPENDATA_POSTGRES";
        """;

    private readonly ComposeNamesRule _rule = new();

    [Fact]
    public void Names_that_are_there_are_accepted() => RuleAssert.Accepts(_rule, Files(Good));

    [Theory]
    [InlineData("nginx:1.28", "nginx", "the image nginx of nginx")]
    [InlineData("nginx:1.28", "nginx:latest", "the image nginx:latest")]
    [InlineData("postgres:\n        condition", "database:\n        condition", "depends on database")]
    [InlineData("- database:", "- other:", "mounts \"other:", "database of volumes is used by no service")]
    [InlineData("./nginx:", "./gone:", "mounts \"./gone:")]
    [InlineData("- /data", "- /home:/data", "mounts \"/home:/data\"")]
    [InlineData("secrets: [cluster]", "secrets: [cluster, gone]", "is given the secret gone")]
    [InlineData("/run/secrets/cluster", "/run/secrets/clutser", "reads /run/secrets/clutser")]
    [InlineData("file: ./secrets/password", "file: ./password", "is the file docker/password")]
    [InlineData("volumes:\n  database:", "volumes:\n  other:\n  database:", "other of volumes is used by no service")]
    [InlineData("--secret-file", "--secretfile", "the option --secretfile")]
    [InlineData("OPENDATA_POSTGRES: H", "OPENDATA_POSTGERS: a\n      OPENDATA_POSTGRES: H", "the variable OPENDATA_POSTGERS")]
    [InlineData("Host=postgres", "Host=database", "the host \"database\"")]
    [InlineData("Database=opendata", "Database=other", "Database=other")]
    [InlineData("Username=owner", "Username=opendata", "Username=opendata")]
    [InlineData("80:5080", "5080:80", "publishes 127.0.0.1:5080:80")]
    [InlineData("    ports: [\"127.0.0.1:80:5080\"]\n", "", "no port is published")]
    public void A_name_that_is_not_there_is_refused(string part, string mistake, params string[] problems)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);

        var violations = _rule.Check(Tree.RepositoryTree.Of(Files(Good.Replace(part, mistake, StringComparison.Ordinal)))).ToList();

        Assert.Equal(problems.Length, violations.Count);
        Assert.All(problems, problem => Assert.Contains(violations, each => each.Value.Contains(problem, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("server silo:5081 resolve;")]
    [InlineData("server silos:5080 resolve;")]
    public void A_silo_that_nginx_cannot_find_is_refused(string line) =>
        Assert.Equal(ComposeNamesRule.SilosFile, RuleAssert.Refuses(_rule, Files(Good, line)).Path);

    private static (string Path, string Text)[] Files(string compose, string silos = "server silo:5080 resolve;") =>
    [
        (ComposeRule.ComposeFile, compose),
        (DockerfileRule.Required, "FROM x:1\nEXPOSE 5080\n"),
        ("silo/OpenData.Silo/Commands/A.cs", Sources),
        (ComposeNamesRule.ListenFile, "listen 5080;\n"),
        (ComposeNamesRule.SilosFile, $"resolver 127.0.0.11;\n{silos}\n"),
        (".gitignore", "docker/secrets/\n"),
    ];
}
