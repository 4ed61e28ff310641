using System.Text.Json;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Wrong passwords at two silos count like those at one.</summary>
[Collection(ProcessTests.Name)]
public sealed class LockingProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = PostgresServer.Start();

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_over_two_silos_lock_as_one_would_and_the_right_one_works_after_the_delay()
    {
        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        var database = await _postgres.CreateDatabase();
        var starting = new[]
        {
            ServedPortal.JoinDeveloping(database, _folder.PathOf("one"), shipped, "--name", "one", "--no-demo"),
            ServedPortal.JoinDeveloping(database, _folder.PathOf("two"), shipped, "--name", "two", "--no-demo"),
        };
        await using var one = await starting[0];
        await using var two = await starting[1];
        await ServedPortal.Meet(one, two);
        await OutboxPhone.Register(one, new Browser(one.Client, new Pocket()), "li_si_01", "13812345678");

        var browsers = Enumerable.Range(0, 50).Select(i => new Browser((i % 2 == 0 ? one : two).Client, new Pocket())).ToArray();
        var captchas = await Task.WhenAll(browsers.Select(browser => browser.Captcha()));
        var answers = await Task.WhenAll(browsers.Select((browser, i) => Error(browser, "Wrong1234", captchas[i])));

        Assert.Equal(5, answers.Count(answer => answer.Code == "WRONG_LOGIN"));
        Assert.Equal(45, answers.Count(answer => answer.Code == "LOCKED"));
        Assert.All(answers.Where(answer => answer.Code == "LOCKED"), answer => Assert.InRange(answer.Wait, 1, 60));
        var locked = await Error(browsers[1], Browser.Password, await browsers[1].Captcha());
        Assert.Equal("LOCKED", locked.Code);

        var asked = TimeProvider.System.GetTimestamp();
        var delay = TimeSpan.FromSeconds(locked.Wait);
        await Eventually.Until(
            () => Task.FromResult(TimeProvider.System.GetElapsedTime(asked) >= delay), TimeSpan.FromMinutes(2), "the delay");
        Assert.Empty(await browsers[0].SignIn("li_si_01", Browser.Password));
        Assert.Equal("li_si_01", await browsers[0].Me());
        var other = new Browser(two.Client, new Pocket()) { Cookie = browsers[0].Cookie };
        Assert.Equal("li_si_01", await other.Me()); // A session is good at every silo.
    }

    private static async Task<(string Code, int Wait)> Error(Browser browser, string password, (string Id, string Answer) captcha)
    {
        var payload = await browser.Mutate(
            "signIn", "", new { login = "li_si_01", password, captchaId = captcha.Id, captchaAnswer = captcha.Answer });
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        return (
            error.GetProperty("code").GetString()!,
            error.TryGetProperty("retryAfterSeconds", out var wait) && wait.ValueKind == JsonValueKind.Number ? wait.GetInt32() : 0);
    }
}
