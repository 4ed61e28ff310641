using System.Globalization;
using System.Text;
using OpenData.Silo.Endpoints.Invoke.Errors;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Apps;

public sealed class SignedRequestTests
{
    [Theory]
    [InlineData("")]
    [InlineData("page=1&pageNum=2")]
    [InlineData("pageNum=2&page=1")]
    [InlineData("%E5%8C%BA%E5%8E%BF=%E9%BB%84%E6%B5%A6%E5%8C%BA&page=2")]
    public async Task A_signed_request_is_answered_in_whatever_order_its_parameters_come(string query)
    {
        await using var portal = await AppPortal.Start();

        Assert.Equal(200, (await new Signed(portal, await portal.Renew("SIGNING_KEY")).Send(query)).Code);
    }

    [Theory]
    [InlineData("application/json", "{\"page\":1}")]
    [InlineData("application/x-www-form-urlencoded", "page=1&pageNum=1")]
    public async Task A_body_is_signed_with_it(string contentType, string body)
    {
        await using var portal = await AppPortal.Start();
        var key = await portal.Renew("SIGNING_KEY");

        Assert.Equal(200, (await portal.Call("", Content(body), headers: new Signed(portal, key).Headers("", "POST", body))).Code);
        var changed = await portal.Call(
            "", Content(body.Replace('1', '2')), headers: new Signed(portal, key).Headers("", "POST", body));
        Assert.Equal(InvokeErrors.WrongSignature.Code, changed.Code);

        StringContent Content(string text) => new(text, Encoding.UTF8, contentType);
    }

    [Fact]
    public async Task What_was_not_signed_is_refused()
    {
        await using var portal = await AppPortal.Start();
        var key = await portal.Renew("SIGNING_KEY");

        Assert.Equal(40107, (await portal.Call("page=2", headers: new Signed(portal, key).Headers("page=1"))).Code);
        Assert.Equal(40107, (await portal.Call("page=1&pageNum=2", headers: new Signed(portal, key).Headers("page=1"))).Code);
        Assert.Equal(40107, (await portal.Call("", headers: new Signed(portal, key).Headers("page=1"))).Code);
        Assert.Equal(40107, (await portal.Call("page=1", headers: new Signed(portal, key).Headers("page=1", "POST"))).Code);
        Assert.Equal(40107, (await portal.Call(
            "page=1", key: SampleCatalogue.Described, headers: new Signed(portal, key).Headers("page=1"))).Code);
        Assert.Equal(40107, (await new Signed(portal, key + "x").Send()).Code);
        Assert.Equal(40107, (await new Signed(portal, key) { AppId = Guid.NewGuid().ToString("D") }.Send()).Code);
        Assert.Equal(40107, (await new Signed(portal, key) { AppId = "nobody" }.Send()).Code);
        var headers = new Signed(portal, key).Headers("page=1");
        headers[2] = ("X-Nonce", "another-nonce-0001");
        Assert.Equal(40107, (await portal.Call("page=1", headers: headers)).Code);
        var renewed = await portal.Renew("SIGNING_KEY");
        Assert.Equal(200, (await new Signed(portal, renewed).Send()).Code); // The new one at once, the old one no more.
        Assert.Equal(40107, (await new Signed(portal, key).Send()).Code);
        Assert.StartsWith("\"daily\";r=18;", (await new Signed(portal, renewed).Send()).RateLimit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_answered_once_however_often_and_whenever_it_is_sent()
    {
        await using var portal = await AppPortal.Start();
        var headers = new Signed(portal, await portal.Renew("SIGNING_KEY")).Headers("page=1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => portal.Call("page=1", headers: headers)));

        Assert.Single(answers, answer => answer.Code == 200);
        Assert.All(answers.Where(answer => answer.Code != 200), answer => Assert.Equal(InvokeErrors.NonceUsed.Code, answer.Code));
        for (var minute = 1; minute <= 30; minute++)
        {
            portal.Accounts.Time.Advance(TimeSpan.FromMinutes(1));
            var again = await portal.Call("page=1", headers: headers);
            Assert.Equal(minute < 5 ? InvokeErrors.NonceUsed.Code : InvokeErrors.ClockOff.Code, again.Code);
        }
    }

    [Theory]
    [InlineData(-301, 40108)]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(301, 40108)]
    public async Task Clocks_may_be_five_minutes_off_in_both_forms_of_time(int seconds, int code)
    {
        await using var portal = await AppPortal.Start();
        var key = await portal.Renew("SIGNING_KEY");
        var at = portal.Accounts.Time.GetUtcNow();
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
        portal.Accounts.Time.Advance(at.AddSeconds(1) - portal.Accounts.Time.GetUtcNow()); // To the full second, which is what is sent.
        at = at.AddSeconds(1 + seconds);

        var unix = await new Signed(portal, key) { Timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) }.Send();
        var shanghai = await new Signed(portal, key)
        {
            Timestamp = at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture),
        }.Send();

        Assert.Equal((code, code), (unix.Code, shanghai.Code));
    }

    [Theory]
    [InlineData("X-Timestamp", "1772337600000")]
    [InlineData("X-Timestamp", "20261399000000")]
    [InlineData("X-Timestamp", "00010101000000")]
    [InlineData("X-Timestamp", "+1772337600")]
    [InlineData("X-Timestamp", "")]
    [InlineData("X-Nonce", "short")]
    [InlineData("X-Nonce", "nonce nonce nonce nonce")]
    [InlineData("X-Nonce", "12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("X-Signature", "00")]
    [InlineData("X-Signature", "zz11111111111111111111111111111111111111111111111111111111111111")]
    [InlineData("X-App-Id", "")]
    public async Task A_header_that_is_missing_or_malformed_is_named(string name, string value)
    {
        await using var portal = await AppPortal.Start();
        var headers = new Signed(portal, await portal.Renew("SIGNING_KEY")).Headers("page=1")
            .Select(header => header.Name == name ? (name, value) : header).Where(header => header.Item2.Length > 0).ToArray();

        var refused = await portal.Call("page=1", headers: headers);

        Assert.Equal(InvokeErrors.BadSignatureHeader.Code, refused.Code);
        Assert.Contains($"签名请求头 {name} ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_before_it_is_hashed()
    {
        await using var portal = await AppPortal.Start();
        var body = new string('x', 70_000);
        var headers = new Signed(portal, await portal.Renew("SIGNING_KEY")).Headers("", "POST", body);

        Assert.Equal(InvokeErrors.UnreadableBody.Code, (await portal.Call("", new StringContent(body), headers: headers)).Code);
    }
}
