using System.Net;
using System.Text;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Messaging;
using OpenData.PostgresFixture;
using OpenData.Silo.Messaging;

namespace OpenData.Silo.Tests.Messaging;

public sealed class SmtpServerTests
{
    private const string Address = "li@example.cn";

    private static readonly MailMessage Message = new(Address, "重置密码", "验证码 123456");

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_mail_is_handed_to_the_server()
    {
        using var server = new SmtpStub();

        await Sender(server.Address).Send(Message, CancellationToken.None);

        await server.Served;
        Assert.Contains(server.Lines, each => each.StartsWith("MAIL FROM:<portal@example.cn>", StringComparison.Ordinal));
        Assert.Contains(server.Lines, each => each.StartsWith($"RCPT TO:<{Address}>", StringComparison.Ordinal));
        Assert.Contains(server.Lines, each => each.StartsWith("Subject: =?utf-8?", StringComparison.OrdinalIgnoreCase));
        var body = server.Lines.SkipWhile(each => each.Length > 0).Skip(1).TakeWhile(each => each != ".");
        Assert.Equal(Message.Body, Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(body))).Trim());
    }

    [Fact]
    public async Task A_refusal_says_the_code_and_not_the_address()
    {
        using var server = new SmtpStub($"550 No such user {Address}");

        var failure = await Assert.ThrowsAsync<MessageNotSentException>(() => Sender(server.Address).Send(Message, CancellationToken.None));

        Assert.Contains(" 550", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Address, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_not_given_to_a_server_without_TLS()
    {
        using var server = new SmtpStub();

        var failure = await Assert.ThrowsAsync<MessageNotSentException>(
            () => Sender(server.Address, "the-password").Send(Message, CancellationToken.None));

        await server.Served;
        Assert.DoesNotContain(server.Lines, each => each.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Lines, each => each.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.DoesNotContain("the-password", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure() => await Assert.ThrowsAsync<MessageNotSentException>(
        () => Sender(new DnsEndPoint("127.0.0.1", LoopbackPort.Free())).Send(Message, CancellationToken.None));

    [Fact]
    public async Task A_server_that_is_silent_is_given_up()
    {
        using var server = new SmtpStub(isSilent: true);

        var sending = Sender(server.Address).Send(Message, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(20));

        var failure = await Assert.ThrowsAsync<MessageNotSentException>(() => sending);
        Assert.Contains("20 s", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("li", "s")]
    [InlineData("li@example.cn\r\nBcc: all@example.cn", "s")]
    [InlineData("li@example.cn", "s\r\nBcc: all@example.cn")]
    public async Task What_would_add_headers_is_refused(string to, string subject) => await Assert.ThrowsAsync<ArgumentException>(
        () => Sender(new DnsEndPoint("127.0.0.1", 9)).Send(new MailMessage(to, subject, "b"), CancellationToken.None));

    private SmtpServer Sender(DnsEndPoint server, string? password = null) =>
        new(new MessagingSettings { Smtp = server, MailFrom = "portal@example.cn", SmtpPassword = password }, _time);
}
