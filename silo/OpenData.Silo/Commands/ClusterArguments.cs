using System.CommandLine;
using System.CommandLine.Parsing;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Commands;

/// <summary>The options of a silo in a cluster. What is secret comes from a file or the environment, never from the command
/// line, which every user of the machine can read.</summary>
internal sealed class ClusterArguments
{
    private const int ShortestSecret = 16;
    private const string DefaultSilo = "127.0.0.1:11111";

    private readonly Func<string, string?> _environment;

    private readonly Option<bool> _join = new("--cluster")
    {
        Description = $"Join the cluster on the PostgreSQL database of {ClusterSettings.PostgresVariable}.",
    };

    private readonly Option<string> _silo = new("--silo")
    {
        Description = "Address and port for the other silos; auto:PORT for this machine's only address.",
        DefaultValueFactory = _ => DefaultSilo,
    };

    private readonly Option<string?> _name = new("--name") { Description = "What people call this silo." };

    private readonly Option<string?> _secretFile = new("--secret-file")
    {
        Description = $"The file with the cluster's secret; without it, {ClusterSettings.SecretVariable}.",
    };

    /// <param name="environment">The environment's variables by name; null for those of this process.</param>
    public ClusterArguments(Func<string, string?>? environment = null)
    {
        _environment = environment ?? Environment.GetEnvironmentVariable;
        _join.Validators.Add(Check);
    }

    public IReadOnlyList<Option> Options => [_join, _silo, _name, _secretFile];

    /// <summary>The settings; null for a silo alone.</summary>
    public ClusterSettings? Read(ParseResult parsed) => parsed.GetValue(_join)
        ? new ClusterSettings(
            PostgresAddress.Read(_environment, out _)!,
            SiloAddress.Read(parsed.GetRequiredValue(_silo), SiloAddress.OfThisMachine(), out _)!,
            parsed.GetValue(_name),
            Secret(parsed.GetValue(_secretFile), out _)!)
        : null;

    private string? Secret(string? file, out string? problem)
    {
        if (file is not null)
        {
            var secret = SecretFile.Read(file, ShortestSecret, out problem);
            problem = problem is null ? null : $"--secret-file: {problem}";
            return secret;
        }

        var set = _environment(ClusterSettings.SecretVariable) ?? "";
        problem = set.Length >= ShortestSecret ? null
            : $"集群需要至少 {ShortestSecret} 个字符的密钥，现有 {set.Length} 个：--secret-file 或 {ClusterSettings.SecretVariable}。"
                + $"A cluster needs a secret of at least {ShortestSecret} characters, there are {set.Length}: "
                + $"--secret-file or {ClusterSettings.SecretVariable}.";
        return problem is null ? set : null;
    }

    private void Check(OptionResult result)
    {
        if (!result.GetValueOrDefault<bool>())
        {
            return;
        }

        // Defaults of other options are not set yet where an option is checked.
        PostgresAddress.Read(_environment, out var postgres);
        SiloAddress.Read(result.GetValue(_silo) ?? DefaultSilo, SiloAddress.OfThisMachine(), out var silo);
        Secret(result.GetValue(_secretFile), out var secret);
        foreach (var problem in new[] { postgres, silo, secret })
        {
            if (problem is not null)
            {
                result.AddError(problem);
            }
        }
    }
}
