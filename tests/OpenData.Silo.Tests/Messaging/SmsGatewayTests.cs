using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using OpenData.Contracts.Messaging;
using OpenData.Silo.Messaging;

namespace OpenData.Silo.Tests.Messaging;

public sealed class SmsGatewayTests
{
    private const string Token = "token-1";
    private const string Number = "13812345678";

    private static readonly MessagingSettings Settings = new()
    {
        SmsGateway = new Uri("https://sms.example.cn/send"),
        SmsToken = Token,
    };

    private static readonly SmsMessage Message = new(Number, "验证码 123456，五分钟内有效。A&B=C+D", "id-1");

    [Fact]
    public async Task A_message_is_posted_as_a_form_with_the_parameters_of_the_table()
    {
        using var gateway = new GatewayStub(HttpStatusCode.OK);

        await Send(gateway, Message);

        var request = Assert.Single(gateway.Requests);
        Assert.Equal((HttpMethod.Post, Settings.SmsGateway), (request.Method, request.Address));
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.ContentType);
        var form = QueryHelpers.ParseQuery(request.Body);
        Assert.Equal(["tokenId", "mobileStr", "content", "msgId", "needReply"], form.Keys);
        Assert.Equal([Token, Number, Message.Content, "id-1", "false"], form.Values.Select(each => each.ToString()));
    }

    [Fact]
    public async Task The_limits_of_the_table_may_be_reached()
    {
        using var gateway = new GatewayStub(HttpStatusCode.OK);

        await Send(gateway, new SmsMessage(Numbers(200), new string('文', 990), new string('i', 50)));

        Assert.Single(gateway.Requests);
    }

    public static TheoryData<string, string, string> Beyond => new()
    {
        { Numbers(201), "文", "i" },
        { "", "文", "i" },
        { "138 1234 5678", "文", "i" },
        { "10086", "文", "i" },
        { Number + ",", "文", "i" },
        { Number, "", "i" },
        { Number, new string('文', 991), "i" },
        { Number, "文", "" },
        { Number, "文", new string('i', 51) },
    };

    [Theory]
    [MemberData(nameof(Beyond))]
    public async Task What_is_beyond_the_limits_is_not_sent(string mobile, string content, string id)
    {
        using var gateway = new GatewayStub(HttpStatusCode.OK);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Send(gateway, new SmsMessage(mobile, content, id)));

        Assert.Empty(gateway.Requests);
        Assert.DoesNotContain(Number, refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_refusal_says_the_status_and_nothing_that_is_secret(HttpStatusCode status)
    {
        using var gateway = new GatewayStub(status);

        var failure = await Assert.ThrowsAsync<MessageNotSentException>(() => Send(gateway, Message));

        Assert.Contains($" {(int)status}", failure.Message, StringComparison.Ordinal);
        AssertNoSecrets(failure);
        Assert.Single(gateway.Requests);
    }

    [Fact]
    public async Task A_gateway_that_cannot_be_reached_is_named_without_secrets()
    {
        using var gateway = new GatewayStub(_ => throw new HttpRequestException(
            HttpRequestError.ConnectionError, $"{Token} {Number}"));

        var failure = await Assert.ThrowsAsync<MessageNotSentException>(() => Send(gateway, Message));

        Assert.Contains(nameof(HttpRequestError.ConnectionError), failure.Message, StringComparison.Ordinal);
        AssertNoSecrets(failure);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_is_given_up()
    {
        using var gateway = new GatewayStub(Never);
        using var http = new HttpClient(gateway, disposeHandler: false) { Timeout = TimeSpan.FromMilliseconds(1) };

        AssertNoSecrets(await Assert.ThrowsAsync<MessageNotSentException>(
            () => new SmsGateway(http, Settings).Send(Message, CancellationToken.None)));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_not_told_of_a_failure()
    {
        using var gateway = new GatewayStub(Never);
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send(gateway, Message, caller.Token));
    }

    private static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("It never comes here.");
    }

    private static async Task Send(GatewayStub gateway, SmsMessage message, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient(gateway, disposeHandler: false);
        await new SmsGateway(http, Settings).Send(message, cancellationToken);
    }

    private static string Numbers(int count) => string.Join(',', Enumerable.Repeat(Number, count));

    private static void AssertNoSecrets(Exception failure)
    {
        Assert.DoesNotContain(Token, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Number, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("123456", failure.ToString(), StringComparison.Ordinal);
    }
}
