using System.Net;
using OpenData.PostgresFixture;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Processes;

/// <summary>A quota holds over three silos, to the last call and whatever ends in between.</summary>
[Collection(ProcessTests.Name)]
public sealed class QuotaProcessTests : IDisposable
{
    private const string UserName = "li_si_01";
    private const int Clients = 64;
    private const int Quota = 1_000;
    private const int Times = 20;

    private static readonly string[] Names = ["one", "two", "three"];

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresServer _postgres = PostgresServer.Start();

    public void Dispose()
    {
        _postgres.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Sixty_four_clients_over_three_silos_make_exactly_as_many_calls_as_the_quota_has_and_a_killed_silo_adds_none()
    {
        var shipped = SampleCatalogue.Write(_folder.PathOf("shipped"));
        var database = await _postgres.CreateDatabase();
        var starting = Names.Select(name =>
            ServedPortal.JoinDeveloping(database, _folder.PathOf(name), shipped, "--name", name, "--no-demo", "--detached")).ToArray();
        await using var one = await starting[0];
        await using var two = await starting[1];
        await using var three = await starting[2];
        ServedPortal[] silos = [one, two, three];
        await ServedPortal.Meet(silos);
        var developer = new Browser(one.Client, new Pocket());
        await OutboxPhone.Register(one, developer, UserName, "13812345678");
        await developer.BecomeDeveloper();
        var key = (await File.ReadAllTextAsync(Directory.GetFiles(_folder.Path, "operator-key", SearchOption.AllDirectories).Single())).Trim();
        var operators = new Browser(one.Client, new Pocket()) { Headers = { ["Authorization"] = "Bearer " + key } };

        for (var time = 1; time <= Times; time++)
        {
            var token = await Token(developer, operators, time);
            Assert.Equal(Quota, await Call(silos, token, () => Task.CompletedTask));
        }

        // The permits that the killed silo held are lost for the day: no more than it may hold ahead, and the calls under way.
        var last = await Token(developer, operators, Times + 1);
        var made = await Call(silos, last, () => three.Process.Kill());
        Assert.InRange(made, Quota - MostHeld, Quota);
    }

    // A quarter of what is left is granted ahead at most (TokenGrain), and each client has one call under way.
    private const int MostHeld = (Quota / 4) + Clients;

    /// <summary>Calls by all clients, until each is told that the quota is spent or its silo is gone.</summary>
    private static async Task<int> Call(ServedPortal[] silos, string token, Func<Task> half)
    {
        var made = 0;
        var isHalf = new TaskCompletionSource();
        var clients = Enumerable.Range(0, Clients).Select(async i =>
        {
            var silo = silos[i % silos.Length];
            while (true)
            {
                HttpStatusCode status;
                try
                {
                    using var response = await silo.Client.GetAsync($"/api/invoke/{SampleCatalogue.Stops}?page=1&authToken={token}");
                    status = response.StatusCode;
                }
                catch (HttpRequestException)
                {
                    return; // It was killed. Whether the call was made cannot be known, and it is not counted.
                }

                if (status == HttpStatusCode.TooManyRequests)
                {
                    return;
                }

                if (status == HttpStatusCode.OK && Interlocked.Increment(ref made) == Quota / 2)
                {
                    isHalf.SetResult();
                }
            }
        });
        var calling = Task.WhenAll(clients.Append(isHalf.Task.ContinueWith(_ => half(), TaskScheduler.Default).Unwrap()));
        await calling.WaitAsync(SiloProcess.Patience);
        return made;
    }

    private static async Task<string> Token(Browser developer, Browser operators, int number)
    {
        var made = await developer.Mutate("createToken", "secret token { id }", new { name = $"第 {number} 次" });
        var tokenId = made.GetProperty("token").GetProperty("id").GetString();
        Assert.Empty(await operators.Errors("setQuota", new { userName = UserName, tokenId, dailyQuota = Quota }));
        if (number > 1)
        {
            var me = await developer.Ask("{ me { tokens { id } } }");
            var first = me.GetProperty("data").GetProperty("me").GetProperty("tokens").EnumerateArray()
                .Select(token => token.GetProperty("id").GetString())
                .First(id => id != tokenId);
            Assert.Empty(await developer.Errors("revokeToken", new { tokenId = first }));
        }

        return made.GetProperty("secret").GetString()!;
    }
}
