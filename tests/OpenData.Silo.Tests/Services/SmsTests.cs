using System.Net;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Tests.Services;

/// <summary>短信下发, annex A of the standard: table A.1 row by row.</summary>
public sealed class SmsTests(ServicePortal portal) : IClassFixture<ServicePortal>
{
    private const string Path = "/openapi/v1/sms";

    [Fact]
    public async Task A_message_goes_to_all_numbers_once()
    {
        var answer = await portal.Call(
            Path, new { mobileStr = "13812345678, +86 139-1234-5678,13812345678", content = "停水通知", msgId = "m-1", needReply = true });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"code":200,"message":"OK","data":{"msgId":"m-1","accepted":2}}""", answer.Text);
        Assert.Equal("停水通知", portal.Apps.Accounts.Pocket.Text("13812345678,13912345678"));
        Assert.True(portal.Apps.Accounts.Pocket.Last!.NeedsReply);
    }

    [Fact]
    public async Task The_token_of_the_table_is_an_apps_secret_and_without_an_id_one_is_made()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["tokenId"] = portal.Apps.Secret,
            ["mobileStr"] = "13812345678",
            ["content"] = "停电",
            ["needReply"] = "0",
        });

        var answer = await portal.Send(HttpMethod.Post, Path, form, ("Accept", "application/xml"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("<accepted>1</accepted>", answer.Text, StringComparison.Ordinal);
        Assert.Matches("<msgId>[0-9a-f]{32}</msgId>", answer.Text);
        Assert.False(portal.Apps.Accounts.Pocket.Last!.NeedsReply);
    }

    [Theory]
    [InlineData("mobileStr", null, 40021)]
    [InlineData("mobileStr", "", 40021)]
    [InlineData("mobileStr", "10086", 40025)]
    [InlineData("mobileStr", "13812345678，13912345678", 40025)] // The comma of Chinese.
    [InlineData("mobileStr", "13812345678,", 40025)]
    [InlineData("content", null, 40021)]
    [InlineData("content", " ", 40022)]
    [InlineData("content", "a\u0007", 40022)]
    [InlineData("msgId", "a\nb", 40022)]
    [InlineData("needReply", "maybe", 40022)]
    [InlineData("format", "csv", 40015)]
    [InlineData("mobile", "13812345678", 40020)]
    public async Task A_parameter_that_is_missing_or_wrong_is_named(string name, string? value, int code)
    {
        var body = new Dictionary<string, string?> { ["mobileStr"] = "13812345678", ["content"] = "a", ["msgId"] = "m", ["needReply"] = "1" };
        body[name] = value;

        var answer = await portal.Call(Path, body);

        Assert.Equal((code, HttpStatusCode.BadRequest), (answer.Code, answer.Status));
        Assert.Contains(name, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_of_the_table_may_be_reached_and_not_passed()
    {
        Assert.Equal(200, (await portal.Call(Path, Message(200, 990, 50))).Code);
        var numbers = await portal.Call(Path, Message(201, 1, 1));
        Assert.Equal(ServiceErrors.BadField.Code, numbers.Code);
        Assert.Contains("\"201 numbers\"; give 1 to 200", numbers.Message, StringComparison.Ordinal);
        Assert.Contains("990", (await portal.Call(Path, Message(1, 991, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("50", (await portal.Call(Path, Message(1, 1, 51))).Message, StringComparison.Ordinal);

        static object Message(int numbers, int characters, int id) => new
        {
            mobileStr = string.Join(',', Enumerable.Range(0, numbers).Select(i => $"1381234{i:0000}")),
            content = new string('文', characters),
            msgId = new string('i', id),
        };
    }

    [Fact]
    public async Task Numbers_that_are_none_are_named_masked_and_nobody_gets_the_message()
    {
        var before = portal.Apps.Accounts.Pocket.Last;

        var answer = await portal.Call(Path, new { mobileStr = "13812345678,1281234567,23912345678", content = "停水" });

        Assert.Equal(ServiceErrors.BadMobiles.Code, answer.Code);
        Assert.Contains("2 \"128***4567\", 3 \"239****5678\" (place", answer.Message, StringComparison.Ordinal);
        Assert.Same(before, portal.Apps.Accounts.Pocket.Last);
    }

    [Fact]
    public async Task A_message_that_is_not_taken_is_told_and_not_counted()
    {
        portal.Apps.Accounts.Pocket.IsOff = true;

        var answer = await portal.Call(Path, new { mobileStr = "13812345678", content = "停水" });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ServiceErrors.SmsNotSent.Code), (answer.Status, answer.Code));
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Response.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain("the reason", answer.Text, StringComparison.Ordinal);
        portal.Apps.Accounts.Pocket.IsOff = false;
    }
}
