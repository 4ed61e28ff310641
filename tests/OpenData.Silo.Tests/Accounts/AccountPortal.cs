using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Messaging;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Accounts;

/// <summary>A portal whose SMS go to a pocket.</summary>
internal sealed class AccountPortal(TestPortal portal, Pocket pocket) : IAsyncDisposable
{
    public TestPortal Portal => portal;

    public Pocket Pocket => pocket;

    public ManualTimeProvider Time => portal.Time;

    /// <param name="logs">Gets what the portal logs.</param>
    /// <param name="configure">Changes to what it is composed of.</param>
    /// <param name="adjust">Changes what the silo is started with.</param>
    /// <param name="client">Reaches it over the network; null for one in process.</param>
    public static async Task<AccountPortal> Start(
        ILoggerProvider? logs = null,
        Action<WebApplicationBuilder>? configure = null,
        Func<SiloOptions, SiloOptions>? adjust = null,
        HttpClient? client = null)
    {
        var pocket = new Pocket();
        return new AccountPortal(
            await TestPortal.Start(
                logs,
                builder =>
                {
                    builder.Services.AddSingleton<ISmsSender>(pocket);
                    configure?.Invoke(builder);
                },
                adjust,
                client),
            pocket);
    }

    public Browser Browser() => new(portal.Client, pocket);

    /// <summary>A browser that is signed in to an account with roles.</summary>
    public async Task<Browser> Browser(string userName, string mobile, params Role[] roles)
    {
        var browser = Browser();
        await browser.Register(userName, mobile);
        foreach (var role in roles)
        {
            Assert.Empty((await portal.Services.GetRequiredService<IAccountChanges>()
                .SetRole(userName, role, true, Actor.CommandLine)).Refusals);
        }

        return browser;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();
}
