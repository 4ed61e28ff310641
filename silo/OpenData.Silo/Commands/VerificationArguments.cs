using System.CommandLine;
using System.CommandLine.Parsing;
using OpenData.Silo.Verification;

namespace OpenData.Silo.Commands;

/// <summary>The options for asking about real names. The key comes from a file, never from the command line, which every user of
/// the machine can read.</summary>
internal sealed class VerificationArguments
{
    private const int ShortestKey = 8;

    private readonly Option<string?> _gateway = new("--realname-gateway")
    {
        Description = "The address of the gateway that knows names and identity numbers; without it operators decide.",
    };

    private readonly Option<string?> _keyFile = new("--realname-key-file")
    {
        Description = "The file with the key that the gateway knows this portal by.",
    };

    public VerificationArguments()
    {
        _gateway.Validators.Add(CheckGateway);
        _keyFile.Validators.Add(result => Demand(result, _gateway));
    }

    public IReadOnlyList<Option> Options => [_gateway, _keyFile];

    /// <summary>The settings of a command line without errors.</summary>
    public RealNameSettings Read(ParseResult parsed) => new()
    {
        Gateway = parsed.GetValue(_gateway) is { } gateway ? new Uri(gateway) : null,
        Key = parsed.GetValue(_keyFile) is { } file ? SecretFile.Read(file, ShortestKey, out _) : null,
    };

    private static void Demand(OptionResult result, Option<string?> other)
    {
        if (result.GetResult(other) is null)
        {
            result.AddError($"{result.Option.Name} 需要同时给出 {other.Name}。{result.Option.Name} needs {other.Name} beside it.");
        }
    }

    // People's numbers go there: over the network only by HTTPS.
    private void CheckGateway(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            result.AddError($"--realname-gateway {text}：要写成 https://主机/路径。Write it as https://host/path.");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            result.AddError(
                "--realname-gateway：地址中不能有用户名或参数，密钥请用 --realname-key-file。"
                + "The address takes neither a user nor a query; the key comes from --realname-key-file.");
        }

        Demand(result, _keyFile);
        if (result.GetValue(_keyFile) is { } file && SecretFile.Read(file, ShortestKey, out var problem) is null)
        {
            result.AddError($"{_keyFile.Name}: {problem}");
        }
    }
}
