using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Silo.Messaging;

namespace OpenData.Silo.Commands;

/// <summary>The options for sending messages. Secrets come from files, never from the command line, which every user of the machine
/// can read.</summary>
internal sealed class MessagingArguments
{
    private const int ShortestSecret = 1;

    private readonly Option<string?> _gateway = new("--sms-gateway") { Description = "The address of the gateway for short messages." };

    private readonly Option<string?> _tokenFile = new("--sms-token-file")
    {
        Description = "The file with the token that the gateway knows this portal by.",
    };

    private readonly Option<string?> _smtp = new("--smtp")
    {
        Description = "The mail server, HOST:PORT; with port 465 by TLS from the start, else by STARTTLS.",
    };

    private readonly Option<string?> _from = new("--mail-from")
    {
        Description = "The address that mail comes from, and the name to log in with when there is a password.",
    };

    private readonly Option<string?> _passwordFile = new("--smtp-password-file")
    {
        Description = "The file with the password for the mail server, when it asks for one.",
    };

    public MessagingArguments()
    {
        _gateway.Validators.Add(CheckGateway);
        _tokenFile.Validators.Add(result => Demand(result, _gateway));
        _smtp.Validators.Add(CheckServer);
        _from.Validators.Add(CheckSender);
        _passwordFile.Validators.Add(CheckPassword);
    }

    public IReadOnlyList<Option> Options => [_gateway, _tokenFile, _smtp, _from, _passwordFile];

    /// <summary>The settings of a command line without errors.</summary>
    public MessagingSettings Read(ParseResult parsed) => new()
    {
        SmsGateway = parsed.GetValue(_gateway) is { } gateway ? new Uri(gateway) : null,
        SmsToken = Secret(parsed.GetValue(_tokenFile)),
        Smtp = parsed.GetValue(_smtp) is { } smtp ? Server(smtp) : null,
        MailFrom = parsed.GetValue(_from),
        SmtpPassword = Secret(parsed.GetValue(_passwordFile)),
    };

    private static string? Secret(string? file) => file is null ? null : SecretFile.Read(file, ShortestSecret, out _);

    private static DnsEndPoint? Server(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0
            && Uri.CheckHostName(text[..colon].Trim('[', ']')) != UriHostNameType.Unknown
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= IPEndPoint.MaxPort
            ? new DnsEndPoint(text[..colon].Trim('[', ']'), port)
            : null;
    }

    private static void Demand(OptionResult result, params ReadOnlySpan<Option<string?>> others)
    {
        foreach (var other in others)
        {
            if (result.GetResult(other) is null)
            {
                result.AddError($"{result.Option.Name} 需要同时给出 {other.Name}。{result.Option.Name} needs {other.Name} beside it.");
            }
        }
    }

    private static void CheckSecret(OptionResult result, Option<string?> option)
    {
        if (result.GetValue(option) is { } file && SecretFile.Read(file, ShortestSecret, out var problem) is null)
        {
            result.AddError($"{option.Name}: {problem}");
        }
    }

    private void CheckGateway(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            result.AddError($"--sms-gateway {text}：要写成 https://主机/路径。Write it as https://host/path.");
        }
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            result.AddError(
                "--sms-gateway：地址中不能有用户名或参数，令牌请用 --sms-token-file。"
                + "The address takes neither a user nor a query; the token comes from --sms-token-file.");
        }

        Demand(result, _tokenFile);
        CheckSecret(result, _tokenFile);
    }

    private void CheckServer(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (text is null || Server(text) is null)
        {
            result.AddError($"--smtp {text}：要写成 主机:端口，例如 mail.example.cn:587。Write it as HOST:PORT, for example mail.example.cn:587.");
        }

        Demand(result, _from);
    }

    private void CheckSender(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>();
        if (text is null || !Email.IsValid(text))
        {
            result.AddError($"--mail-from {text}：不是邮箱地址。It is no e-mail address.");
        }

        Demand(result, _smtp);
    }

    private void CheckPassword(OptionResult result)
    {
        Demand(result, _smtp);
        CheckSecret(result, _passwordFile);
    }
}
