using System.Text.Json;

namespace OpenData.Silo.Tests.Accounts.Scanning;

/// <summary>A browser that is let in by somebody who is signed in on another.</summary>
public sealed class ScanTests
{
    [Fact]
    public async Task Who_is_signed_in_lets_another_browser_in_as_themselves()
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        Assert.Equal("WAITING", (await desk.CompleteScan(scan)).Status);
        var seen = (await phone.Ask("query($code: String!) { scan(code: $code) { number address device } }", new { code = scan.Code }))
            .GetProperty("data").GetProperty("scan");
        Assert.Equal(scan.Number, seen.GetProperty("number").GetString());
        Assert.Equal("Firefox, Linux", seen.GetProperty("device").GetString());
        Assert.Equal("*", seen.GetProperty("address").GetString());
        Assert.Empty(await phone.AnswerScan(scan.Code, true));
        Assert.Equal(("CONFIRMED", "li_si_01"), await desk.CompleteScan(scan));
        Assert.Equal("li_si_01", await desk.Me());
        Assert.NotEqual(phone.Cookie, desk.Cookie);
    }

    [Fact]
    public async Task A_confirmation_opens_one_session()
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        Assert.Empty(await phone.AnswerScan(scan.Code, true));
        Assert.Equal(["EXPIRED_SCAN"], await phone.AnswerScan(scan.Code, true));
        Assert.Equal("CONFIRMED", (await desk.CompleteScan(scan)).Status);
        var thief = portal.Browser();
        Assert.Equal("GONE", (await thief.CompleteScan(scan)).Status);
        Assert.Null(await thief.Me());
        Assert.Equal(["EXPIRED_SCAN"], await phone.AnswerScan(scan.Code, true));
    }

    [Fact]
    public async Task Who_ends_all_sessions_ends_what_one_of_them_has_confirmed()
    {
        await using var portal = await AccountPortal.Start();
        var owner = await portal.Browser("li_si_01", "13812345678");
        var thief = portal.Browser();
        Assert.Empty(await thief.SignIn("li_si_01", Browser.Password));
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        Assert.Empty(await thief.AnswerScan(scan.Code, true));
        Assert.Empty(await owner.Errors("changePassword", new { currentPassword = Browser.Password, newPassword = "Another1234" }));

        Assert.Equal("GONE", (await desk.CompleteScan(scan)).Status);
        Assert.Null(await desk.Me());
    }

    [Fact]
    public async Task Many_that_ask_at_once_with_the_secret_open_one_session()
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        var scan = await portal.Browser().StartScan();
        Assert.Empty(await phone.AnswerScan(scan.Code, true));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => portal.Browser().CompleteScan(scan)));
        Assert.Single(outcomes, each => each.Status == "CONFIRMED");
        Assert.Equal(9, outcomes.Count(each => each.Status == "GONE"));
    }

    [Fact]
    public async Task Who_knows_the_picture_alone_gets_nothing()
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        Assert.Empty(await phone.AnswerScan(scan.Code, true));
        var thief = portal.Browser();
        Assert.Equal("GONE", (await thief.CompleteScan(scan with { Secret = "" })).Status);
        Assert.Equal("GONE", (await thief.CompleteScan(scan with { Secret = scan.Code })).Status);
        Assert.Equal("GONE", (await thief.CompleteScan(scan with { Secret = new string('x', 5000) })).Status);
        Assert.Null(thief.Cookie);
        Assert.Equal("CONFIRMED", (await desk.CompleteScan(scan)).Status);
    }

    [Fact]
    public async Task A_refusal_is_told_and_ends_it()
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        Assert.Empty(await phone.AnswerScan(scan.Code, false));
        Assert.Equal(["EXPIRED_SCAN"], await phone.AnswerScan(scan.Code, true));
        Assert.Equal("REFUSED", (await desk.CompleteScan(scan)).Status);
        Assert.Equal("GONE", (await desk.CompleteScan(scan)).Status);
        Assert.Null(await desk.Me());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_minutes_are_all(bool isConfirmedBefore)
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        if (isConfirmedBefore)
        {
            Assert.Empty(await phone.AnswerScan(scan.Code, true));
        }

        portal.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["EXPIRED_SCAN"], await phone.AnswerScan(scan.Code, true));
        Assert.Equal("GONE", (await desk.CompleteScan(scan)).Status);
        Assert.Null(await desk.Me());
    }

    [Fact]
    public async Task A_visitor_neither_sees_nor_confirms()
    {
        await using var portal = await AccountPortal.Start();
        var desk = portal.Browser();
        var scan = await desk.StartScan();
        var visitor = portal.Browser();
        foreach (var document in new[]
        {
            $"{{ scan(code: \"{scan.Code}\") {{ number }} }}",
            $"mutation {{ answerScan(input: {{ code: \"{scan.Code}\", isConfirmed: true }}) {{ errors {{ code }} }} }}",
        })
        {
            var answer = await visitor.Ask(document);
            Assert.Equal("UNAUTHENTICATED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        Assert.Equal("WAITING", (await desk.CompleteScan(scan)).Status);
    }

    [Fact]
    public async Task A_code_that_nobody_made_is_nobodys()
    {
        await using var portal = await AccountPortal.Start();
        var phone = await portal.Browser("li_si_01", "13812345678");
        foreach (var code in new[] { "", "guess", new string('x', 5000) })
        {
            Assert.Equal(["EXPIRED_SCAN"], await phone.AnswerScan(code, true));
            var answer = await phone.Ask("query($code: String!) { scan(code: $code) { number } }", new { code });
            Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("scan").ValueKind);
        }
    }
}
