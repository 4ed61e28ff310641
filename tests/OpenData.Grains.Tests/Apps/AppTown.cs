using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.Contracts.Messaging;
using OpenData.Contracts.Quotas;
using OpenData.Grains.Accounts.Flows;
using OpenData.Grains.Apps.Flows;
using OpenData.Grains.Tests.Accounts;
using OpenData.Storage;
using Orleans;

namespace OpenData.Grains.Tests.Apps;

/// <summary>A silo with apps, and somebody who has one.</summary>
internal sealed class AppTown(TestSilo silo) : IAsyncDisposable
{
    public const string Callback = "https://app.example.cn/back";

    public static readonly AppForm Form = new(
        "高德地图", ["地图"], [AppField.DailyLife, AppField.Geography], "停车场查询", [Callback], []);

    public TestSilo Silo => silo;

    public ManualTimeProvider Time => silo.Time;

    public IAppDesk Apps => silo.Services.GetRequiredService<IAppDesk>();

    public IAuthorizations Authorizations => silo.Services.GetRequiredService<IAuthorizations>();

    public IBearerDesk Bearers => silo.Services.GetRequiredService<IBearerDesk>();

    public IAllowedApps Allowed => silo.Services.GetRequiredService<IAllowedApps>();

    public IPeopleDesk People => silo.Services.GetRequiredService<IPeopleDesk>();

    public IQuotaDesk Quotas => silo.Services.GetRequiredService<IQuotaDesk>();

    public AppDirectory Directory => silo.Services.GetRequiredService<AppDirectory>();

    public SigningKeys SigningKeys => silo.Services.GetRequiredService<SigningKeys>();

    public static async Task<AppTown> Start(
        DataFolder? folder = null, ManualTimeProvider? time = null, Action<IServiceCollection>? configure = null) =>
        new(await TestSilo.Start(folder, time, services =>
        {
            services.AddLogging().AddSingleton<ISmsSender>(new Phone()).AddAccounts().AddApps();
            configure?.Invoke(services);
        }));

    /// <summary>That the account's owner is there.</summary>
    public static Proof ProofOf(Account account) => Proof.ByMobile(account.Id, account.Mobile);

    /// <summary>An app as a silo finds it that remembers nothing; null if its bearer token is refused.</summary>
    public ValueTask<App?> Calling(string token) =>
        new AppDirectory(silo.Services.GetRequiredService<IGrainFactory>(), silo.Time).ByBearer(BearerTokens.GrantKeyOf(token)!, token);

    public async Task<Account> Person(string userName = "li_si_01", string mobile = "13812345678") =>
        (await silo.Services.GetRequiredService<IRegistrations>().Make(userName, mobile, Town.Password)).Value!;

    public async Task<IssuedAppSecret> App(Account owner, AppForm? form = null)
    {
        var made = await Apps.Create(owner.Id, form ?? Form, Town.Me);
        Assert.Empty(made.Refusals);
        return made.Value!;
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();
}
