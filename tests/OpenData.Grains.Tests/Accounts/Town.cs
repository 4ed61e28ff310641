using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Actors.TestingHost;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Messaging;
using OpenData.Grains.Accounts.Flows;
using OpenData.Storage;
using OpenData.Storage.Model;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>A silo with accounts, and the phones of those who register.</summary>
internal sealed class Town(TestSilo silo, Phone phone) : IAsyncDisposable
{
    public const string Password = "Abcdef123";

    public static readonly Visitor Here = new("192.0.2.1", "Firefox, Linux");
    public static readonly Actor Me = new(Actor.Self, "192.0.2.1");

    public TestSilo Silo => silo;

    public Phone Phone => phone;

    public ManualTimeProvider Time => silo.Time;

    public ISignIns SignIns => silo.Services.GetRequiredService<ISignIns>();

    public IRegistrations Registrations => silo.Services.GetRequiredService<IRegistrations>();

    public IRecoveries Recoveries => silo.Services.GetRequiredService<IRecoveries>();

    public IAccountChanges Changes => silo.Services.GetRequiredService<IAccountChanges>();

    public IPeopleDesk People => silo.Services.GetRequiredService<IPeopleDesk>();

    public ITokenDesk Tokens => silo.Services.GetRequiredService<ITokenDesk>();

    public static async Task<Town> Start(
        DataFolder? folder = null, ManualTimeProvider? time = null, Action<IServiceCollection>? configure = null)
    {
        var phone = new Phone();
        var silo = await TestSilo.Start(folder, time, services =>
        {
            services.AddLogging().AddSingleton<ISmsSender>(phone).AddAccounts();
            configure?.Invoke(services);
        });
        return new Town(silo, phone);
    }

    /// <summary>A code for the mobile, as it came by SMS.</summary>
    public async Task<string> Code(string mobile, CodePurpose purpose)
    {
        var sent = await silo.Services.GetRequiredService<ICodeSending>().Send(mobile, purpose, isEnglish: false, Here, CancellationToken.None);
        Assert.Empty(sent.Refusals);
        return phone.Code;
    }

    public async Task<Answer<Account>> Register(
        string userName = "li_si_01", string mobile = "13812345678", string password = Password, Visitor? from = null)
    {
        var code = await Code(mobile, CodePurpose.Register);
        return await Registrations.Register(
            new PersonForm(false, userName, null, null, mobile, code, password, AcceptsTerms: true), from ?? Here);
    }

    public async Task<Account> Registered(string userName = "li_si_01", string mobile = "13812345678")
    {
        var answer = await Register(userName, mobile);
        Assert.Empty(answer.Refusals);
        return answer.Value!;
    }

    public async Task<IReadOnlyList<AuditRow>> Audit()
    {
        await using var context = await silo.Services.GetRequiredService<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        return await context.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync();
    }

    public ValueTask DisposeAsync() => silo.DisposeAsync();
}
