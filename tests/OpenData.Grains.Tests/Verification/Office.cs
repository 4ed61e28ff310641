using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.Grains.Tests.Accounts;
using OpenData.Grains.Verification.Flows;
using OpenData.Storage.Verification;

namespace OpenData.Grains.Tests.Verification;

/// <summary>A town where people prove who they are.</summary>
internal sealed class Office(Town town, Registry registry, Keys keys, Shelf shelf) : IAsyncDisposable
{
    public const string Number = "11010519491231002X";

    public static readonly Actor Operator = new(new string('0', 32), "198.51.100.1");

    public Town Town => town;

    public Registry Registry => registry;

    public Keys Keys => keys;

    public Shelf Shelf => shelf;

    public IReviews Reviews => Get<IReviews>();

    public VerificationReader Requests => Get<VerificationReader>();

    public static async Task<Office> Open()
    {
        var (registry, keys, shelf) = (new Registry(), new Keys(), new Shelf());
        var town = await Town.Start(configure: services => services
            .AddSingleton<IRealNameVerifier>(registry)
            .AddSingleton<IIdentityProtector>(keys)
            .AddSingleton<ICertificateFiles>(shelf)
            .AddVerificationFlows());
        return new Office(town, registry, keys, shelf);
    }

    public T Get<T>()
        where T : notnull => town.Silo.Services.GetRequiredService<T>();

    /// <summary>Submits a real name with a fresh code.</summary>
    public async Task<Answer<Account>> Submit(Account account, string name = "王小明", string number = Number)
    {
        town.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await Get<IRealNames>().SendCode(account.Id, isEnglish: false, Town.Here, CancellationToken.None)).Refusals);
        return await Get<IRealNames>().Submit(account.Id, name, number, town.Phone.Code, By(account), CancellationToken.None);
    }

    public async Task<Account> Organisation()
    {
        var code = await town.Code("13900001111", CodePurpose.Register);
        var form = new OrganisationForm(
            IsLegalPerson: true, "shuju_gongsi", "上海数据服务有限公司", "91310000MA1FL4W99P", Town.Password, "王小明", Number,
            "wang@example.cn", "13900001111", code, AcceptsTerms: true);
        return (await town.Registrations.Register(form, Town.Here)).Value!;
    }

    public Task<Answer<Account>> Certify(Account account, params OfferedFile[] files) => Get<ICertifications>().Submit(
        account.Id, CertificateKind.BusinessLicense, " 延安西路 1 号 ", files, By(account), CancellationToken.None);

    public async Task<Account> Read(string id) => (await town.Silo.Grain<IAccountGrain>(id).Read())!;

    public static OfferedFile File(string name = "营业执照.pdf", string content = "PDF", long? bytes = null) =>
        new(name, bytes ?? content.Length, () => new MemoryStream(Encoding.UTF8.GetBytes(content)));

    public static Actor By(Account account) => new(account.Id, "192.0.2.1");

    public ValueTask DisposeAsync() => town.DisposeAsync();
}
