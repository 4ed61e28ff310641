using System.CommandLine;
using System.Net;
using OpenData.Silo.Commands;
using OpenData.Silo.Messaging;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Commands;

public sealed class MessagingArgumentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_options_nothing_is_sent()
    {
        var settings = Read();

        Assert.Equal(new MessagingSettings(), settings);
        Assert.True(settings.IsEmpty);
    }

    [Fact]
    public void Gateways_are_read_and_their_secrets_come_from_files()
    {
        var settings = Read(
            "--sms-gateway", "https://sms.example.cn/send", "--sms-token-file", FileWith("token", "the-token\n"),
            "--smtp", "mail.example.cn:465", "--mail-from", "portal@example.cn", "--smtp-password-file", FileWith("password", "the-password\r\n"));

        Assert.Equal(
            new MessagingSettings
            {
                SmsGateway = new Uri("https://sms.example.cn/send"),
                SmsToken = "the-token",
                Smtp = new DnsEndPoint("mail.example.cn", 465),
                MailFrom = "portal@example.cn",
                SmtpPassword = "the-password",
            },
            settings);
        Assert.False(settings.IsEmpty);
        Assert.DoesNotContain("the-", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_server_may_ask_for_no_password() =>
        Assert.Null(Read("--smtp", "127.0.0.1:25", "--mail-from", "portal@example.cn").SmtpPassword);

    [Theory]
    [InlineData("sms.example.cn")]
    [InlineData("/send")]
    [InlineData("ftp://sms.example.cn/")]
    [InlineData("https://user:secret@sms.example.cn/")]
    [InlineData("https://sms.example.cn/send?tokenId=secret")]
    public void A_gateway_is_an_address_without_secrets(string address)
    {
        var refused = Refused("--sms-gateway", address, "--sms-token-file", FileWith("token", "t"));

        Assert.Contains("--sms-gateway", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Replace(address, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.example.cn")]
    [InlineData("mail.example.cn:")]
    [InlineData(":25")]
    [InlineData("mail.example.cn:0")]
    [InlineData("mail.example.cn:70000")]
    [InlineData("mail example:25")]
    public void A_mail_server_has_host_and_port(string server) =>
        Assert.Contains("--smtp", Refused("--smtp", server, "--mail-from", "portal@example.cn"), StringComparison.Ordinal);

    [Fact]
    public void Mail_comes_from_an_address() =>
        Assert.Contains("--mail-from", Refused("--smtp", "mail.example.cn:25", "--mail-from", "portal"), StringComparison.Ordinal);

    [Theory]
    [InlineData("--sms-token-file", "--sms-gateway", "https://sms.example.cn/send")]
    [InlineData("--mail-from", "--smtp", "mail.example.cn:25")]
    [InlineData("--smtp", "--mail-from", "portal@example.cn")]
    [InlineData("--sms-gateway", "--sms-token-file", "token")]
    [InlineData("--smtp", "--smtp-password-file", "token")]
    public void What_is_missing_beside_an_option_is_named(string missing, string option, string value)
    {
        FileWith("token", "t");

        Assert.Contains(missing, Refused(option, value == "token" ? _folder.PathOf(value) : value), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_that_is_not_there_is_named_with_its_option()
    {
        Assert.Contains("--sms-token-file", Refused(
            "--sms-gateway", "https://sms.example.cn/send", "--sms-token-file", _folder.PathOf("none")), StringComparison.Ordinal);
        Assert.Contains("--smtp-password-file", Refused(
            "--smtp", "mail.example.cn:25", "--mail-from", "portal@example.cn", "--smtp-password-file", FileWith("empty", "\n")),
            StringComparison.Ordinal);
    }

    private static MessagingSettings Read(params string[] arguments)
    {
        var messaging = new MessagingArguments();
        var parsed = Parse(messaging, arguments);
        Assert.Empty(parsed.Errors);
        return messaging.Read(parsed);
    }

    private static string Refused(params string[] arguments)
    {
        var errors = Parse(new MessagingArguments(), arguments).Errors;
        Assert.NotEmpty(errors);
        return string.Join('\n', errors.Select(each => each.Message));
    }

    private static ParseResult Parse(MessagingArguments messaging, string[] arguments)
    {
        var command = new RootCommand("test");
        foreach (var option in messaging.Options)
        {
            command.Options.Add(option);
        }

        return command.Parse(arguments);
    }

    private string FileWith(string name, string content)
    {
        File.WriteAllText(_folder.PathOf(name), content);
        return _folder.PathOf(name);
    }
}
