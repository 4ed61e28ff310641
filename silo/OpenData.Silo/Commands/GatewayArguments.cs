using System.CommandLine;
using System.CommandLine.Parsing;

namespace OpenData.Silo.Commands;

/// <summary>The options for a gateway that knows this portal by a key: <c>--NAME-gateway</c> and <c>--NAME-key-file</c>. The key comes
/// from a file, never from the command line, which every user of the machine can read.</summary>
internal sealed class GatewayArguments
{
    private const int ShortestKey = 8;

    private readonly Option<string?> _gateway;
    private readonly Option<string?> _keyFile;

    /// <param name="name">What the options begin with.</param>
    /// <param name="description">What the gateway is, and what is without it.</param>
    public GatewayArguments(string name, string description)
    {
        _gateway = new Option<string?>($"--{name}-gateway") { Description = description };
        _keyFile = new Option<string?>($"--{name}-key-file")
        {
            Description = "The file with the key that the gateway knows this portal by.",
        };
        _gateway.Validators.Add(CheckGateway);
        _keyFile.Validators.Add(result => Demand(result, _gateway));
    }

    public IReadOnlyList<Option> Options => [_gateway, _keyFile];

    /// <summary>The address in a command line without errors; null for no gateway.</summary>
    public Uri? Address(ParseResult parsed) => parsed.GetValue(_gateway) is { } gateway ? new Uri(gateway) : null;

    /// <summary>The key in a command line without errors; null for no gateway.</summary>
    public string? Key(ParseResult parsed) =>
        parsed.GetValue(_keyFile) is { } file ? SecretFile.Read(file, ShortestKey, out _) : null;

    private static void Demand(OptionResult result, Option<string?> other)
    {
        if (result.GetResult(other) is null)
        {
            result.AddError($"{result.Option.Name} 需要同时给出 {other.Name}。{result.Option.Name} needs {other.Name} beside it.");
        }
    }

    // The key goes there, and what is asked: over the network only by HTTPS.
    private void CheckGateway(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            result.AddError($"{_gateway.Name} {text}：要写成 https://主机/路径。Write it as https://host/path.");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            result.AddError(
                $"{_gateway.Name}：地址中不能有用户名或参数，密钥请用 {_keyFile.Name}。"
                + $"The address takes neither a user nor a query; the key comes from {_keyFile.Name}.");
        }

        Demand(result, _keyFile);
        if (result.GetValue(_keyFile) is { } file && SecretFile.Read(file, ShortestKey, out var problem) is null)
        {
            result.AddError($"{_keyFile.Name}: {problem}");
        }
    }
}
