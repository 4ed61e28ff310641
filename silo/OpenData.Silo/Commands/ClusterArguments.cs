using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Commands;

/// <summary>The options of a silo in a cluster. What is secret comes from a file or the environment, never from the command
/// line, which every user of the machine can read.</summary>
internal sealed class ClusterArguments
{
    private const int ShortestSecret = 16;

    private readonly Option<bool> _join = new("--cluster")
    {
        Description = $"Join the cluster on the PostgreSQL database of {ClusterSettings.PostgresVariable}.",
    };

    private readonly Option<string> _silo = new("--silo")
    {
        Description = "Address and port for the other silos.",
        DefaultValueFactory = _ => "127.0.0.1:11111",
    };

    private readonly Option<string?> _name = new("--name") { Description = "What people call this silo." };

    private readonly Option<string?> _secretFile = new("--secret-file")
    {
        Description = $"The file with the cluster's secret; without it, {ClusterSettings.SecretVariable}.",
    };

    public ClusterArguments() => _join.Validators.Add(Check);

    public IReadOnlyList<Option> Options => [_join, _silo, _name, _secretFile];

    /// <summary>The settings; null for a silo alone.</summary>
    public ClusterSettings? Read(ParseResult parsed) => parsed.GetValue(_join)
        ? new ClusterSettings(Postgres!, IPEndPoint.Parse(parsed.GetRequiredValue(_silo)), parsed.GetValue(_name), Secret(parsed.GetValue(_secretFile))!)
        : null;

    private static string? Postgres => Environment.GetEnvironmentVariable(ClusterSettings.PostgresVariable);

    private static string? Secret(string? file) => file is null
        ? Environment.GetEnvironmentVariable(ClusterSettings.SecretVariable)
        : File.Exists(file) ? File.ReadAllText(file).Trim() : null;

    private void Check(OptionResult result)
    {
        if (!result.GetValueOrDefault<bool>())
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(Postgres))
        {
            result.AddError(
                $"集群需要环境变量 {ClusterSettings.PostgresVariable}（PostgreSQL 连接串）。"
                + $"A cluster needs the connection string of PostgreSQL in {ClusterSettings.PostgresVariable}.");
        }

        if (!IPEndPoint.TryParse(result.GetValue(_silo) ?? "", out var silo) || silo.Port == 0)
        {
            result.AddError($"--silo {result.GetValue(_silo)} 不是“地址:端口”。--silo {result.GetValue(_silo)} is no address:port.");
        }

        if ((Secret(result.GetValue(_secretFile))?.Length ?? 0) < ShortestSecret)
        {
            result.AddError(
                $"集群需要至少 {ShortestSecret} 个字符的密钥：--secret-file 或 {ClusterSettings.SecretVariable}。"
                + $"A cluster needs a secret of at least {ShortestSecret} characters in --secret-file or {ClusterSettings.SecretVariable}.");
        }
    }
}
