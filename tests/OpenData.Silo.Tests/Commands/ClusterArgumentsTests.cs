using System.CommandLine;
using System.Net;
using Npgsql;
using OpenData.Silo.Commands;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Commands;

public sealed class ClusterArgumentsTests : IDisposable
{
    private const string Database = "Host=db;Database=opendata;Username=opendata";
    private const string Secret = "sixteen letters!";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        [ClusterSettings.PostgresVariable] = Database,
        [ClusterSettings.SecretVariable] = Secret,
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cluster_takes_database_and_secret_from_the_environment()
    {
        var settings = Read("--cluster", "--silo", "10.0.0.14:11112", "--name", "one");

        Assert.Equal(new ClusterSettings(Database, IPEndPoint.Parse("10.0.0.14:11112"), "one", Secret), settings);
    }

    [Fact]
    public void Secrets_are_taken_from_files_without_the_end_of_their_line()
    {
        _environment.Remove(ClusterSettings.SecretVariable);
        _environment[ClusterSettings.PostgresPasswordFileVariable] = FileWith("password", "a;b='c\"\n");

        var settings = Read("--cluster", "--secret-file", FileWith("secret", Secret + "\r\n"))!;

        Assert.Equal(Secret, settings.Secret);
        var database = new NpgsqlConnectionStringBuilder(settings.Postgres);
        Assert.Equal(("db", "opendata", "a;b='c\""), (database.Host, database.Username, database.Password));
    }

    [Fact]
    public void A_silo_alone_needs_none_of_them()
    {
        _environment.Clear();

        Assert.Null(Read());
    }

    [Theory]
    [InlineData("localhost", "localhost")]
    [InlineData("10.0.0.14", "10.0.0.14")]
    [InlineData("10.0.0.14:0", "10.0.0.14:0")]
    [InlineData("auto", "auto:port")]
    [InlineData("auto:70000", "auto:70000")]
    [InlineData("0.0.0.0:11111", "auto:11111")]
    [InlineData("[::]:11111", "auto:11111")]
    public void An_address_that_nobody_can_reach_is_refused(string silo, string said) =>
        Assert.Contains(said, Refused("--cluster", "--silo", silo), StringComparison.Ordinal);

    [Fact]
    public void A_missing_connection_string_is_named()
    {
        _environment.Remove(ClusterSettings.PostgresVariable);

        Assert.Contains(ClusterSettings.PostgresVariable, Refused("--cluster"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_that_is_none_is_told_how_one_looks()
    {
        _environment[ClusterSettings.PostgresVariable] = "Sofa=db";

        var refused = Refused("--cluster");

        Assert.Contains("sofa", refused, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Host=", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_passwords_are_refused_and_neither_is_printed()
    {
        _environment[ClusterSettings.PostgresVariable] = Database + ";Password=first";
        _environment[ClusterSettings.PostgresPasswordFileVariable] = FileWith("password", "second");

        var refused = Refused("--cluster");

        Assert.Contains("keep one", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("first", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("second", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("\n", "holds 0 characters; at least 1")]
    public void A_file_without_a_password_is_named(string? text, string problem)
    {
        var file = text is null ? _folder.PathOf("gone") : FileWith("password", text);
        _environment[ClusterSettings.PostgresPasswordFileVariable] = file;

        AssertSays(Refused("--cluster"), ClusterSettings.PostgresPasswordFileVariable, file, problem);
    }

    [Theory]
    [InlineData(null, "cannot be read")]
    [InlineData("fifteen letters", "holds 15 characters; at least 16")]
    public void A_file_without_a_secret_is_named(string? text, string problem)
    {
        var file = text is null ? _folder.PathOf("gone") : FileWith("secret", text);

        AssertSays(Refused("--cluster", "--secret-file", file), "--secret-file", file, problem);
    }

    [Fact]
    public void A_short_secret_is_refused_with_both_lengths()
    {
        _environment[ClusterSettings.SecretVariable] = "short";

        AssertSays(Refused("--cluster"), "at least 16", "there are 5", ClusterSettings.SecretVariable, "--secret-file");
    }

    private static void AssertSays(string refused, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            Assert.Contains(part, refused, StringComparison.Ordinal);
        }
    }

    private ClusterSettings? Read(params string[] arguments)
    {
        var (parsed, cluster) = Parse(arguments);
        Assert.Empty(parsed.Errors);
        return cluster.Read(parsed);
    }

    private string Refused(params string[] arguments) => Assert.Single(Parse(arguments).Parsed.Errors).Message;

    private (ParseResult Parsed, ClusterArguments Cluster) Parse(string[] arguments)
    {
        var cluster = new ClusterArguments(name => _environment.GetValueOrDefault(name));
        var command = new RootCommand();
        foreach (var option in cluster.Options)
        {
            command.Options.Add(option);
        }

        return (command.Parse(arguments), cluster);
    }

    private string FileWith(string name, string text)
    {
        var path = _folder.PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }
}
