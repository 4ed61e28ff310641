using System.Text.Json;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Accounts.External;
using OpenData.Silo.Tests.Accounts.Scanning;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>Other ways in, begun at one silo and ended at another, as a balancer in front of them sends people.</summary>
[Collection(ProcessTests.Name)]
public sealed class DoorProcessTests(RealProvider provider) : IClassFixture<RealProvider>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = PostgresServer.Start();

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Who_begins_at_one_silo_is_let_in_at_the_other()
    {
        var starting = await Start();
        await using var one = await starting[0];
        await using var two = await starting[1];
        await ServedPortal.Meet(one, two);
        var person = At(one);
        await OutboxPhone.Register(one, person, "li_si_01", "13812345678");
        await ByProvider(one, two);
        await ByScanning(one, two, person);
    }

    private static async Task ByProvider(ServedPortal one, ServedPortal two)
    {
        using var pages = new ProviderPages();
        var left = At(one);
        var back = await pages.LogIn(await left.Leave(), "qian");
        var returned = Moved(left, two);
        Assert.Equal("/login/external", await returned.ComeBack(back));
        Assert.Equal("/login/problem?why=visit-over", await left.ComeBack(back)); // It was used up at the other.
        var bound = Moved(returned, one);
        Assert.Empty(await bound.BindExternal("li_si_01", Browser.Password));
        Assert.Equal("li_si_01", await Moved(bound, two).Me());

        var again = At(two);
        var known = await pages.LogIn(await again.Leave(next: "/account/security"), "qian");
        var welcome = Moved(again, one);
        Assert.Equal("/account/security", await welcome.ComeBack(known));
        Assert.Equal("li_si_01", await Moved(welcome, two).Me());
    }

    private static async Task ByScanning(ServedPortal one, ServedPortal two, Browser phone)
    {
        var desk = At(one);
        var scan = await desk.StartScan();
        Assert.Equal("WAITING", (await Moved(desk, two).CompleteScan(scan)).Status);
        Assert.Empty(await Moved(phone, two).AnswerScan(scan.Code, true));
        Assert.Equal(["EXPIRED_SCAN"], await phone.AnswerScan(scan.Code, true));
        var moved = Moved(desk, two);
        Assert.Equal(("CONFIRMED", "li_si_01"), await moved.CompleteScan(scan));
        Assert.Equal("GONE", (await desk.CompleteScan(scan)).Status);
        Assert.Equal("li_si_01", await Moved(moved, one).Me());
    }

    private static Browser At(ServedPortal portal)
    {
        var browser = new Browser(portal.Client, new Pocket());
        browser.Headers["Host"] = "localhost"; // As the provider knows it.
        return browser;
    }

    /// <summary>The same browser, whose next request another silo gets.</summary>
    private static Browser Moved(Browser browser, ServedPortal to)
    {
        var moved = At(to);
        moved.Cookie = browser.Cookie;
        foreach (var (name, value) in browser.Others)
        {
            moved.Others[name] = value;
        }

        return moved;
    }

    private async Task<Task<ServedPortal>[]> Start()
    {
        await File.WriteAllTextAsync(_folder.PathOf("city.secret"), RealProvider.Secret);
        await File.WriteAllTextAsync(_folder.PathOf("oidc.json"), JsonSerializer.Serialize(new[]
        {
            new
            {
                id = "city",
                name = new { zh = "市民平台", en = "City" },
                authority = provider.Issuer,
                clientId = "opendata",
                clientSecretFile = "city.secret",
            },
        }));
        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        var database = await _postgres.CreateDatabase();
        string[] more = ["--no-demo", "--hosts", "localhost,127.0.0.1", "--oidc", _folder.PathOf("oidc.json")];
        return
        [
            ServedPortal.JoinDeveloping(database, _folder.PathOf("one"), shipped, ["--name", "one", .. more]),
            ServedPortal.JoinDeveloping(database, _folder.PathOf("two"), shipped, ["--name", "two", .. more]),
        ];
    }
}
