using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Storage.Accounts;
using OpenData.Storage.Grains;
using OpenData.Storage.Tests.Providers;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

public abstract class AccountDirectorySuite(Provider provider)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Accounts_are_found_by_any_part_of_what_names_them_newest_first()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, Person("a1", "Zhang_San", "13800000001", 1) with { Email = "San@Example.cn", RealName = "张三丰" });
        await Write(store, Person("a2", "li_si", "13800000002", 2) with
        {
            Kind = AccountKind.LegalPerson,
            Organisation = new OrganisationDetails("上海公交（集团）有限公司", "91310000607200164L", "李四", "11010519491231002X"),
            Roles = [Role.Registered, Role.Organisation],
        });
        await Write(store, Person("a3", "wang_50%", "13900000003", 3) with { Roles = [Role.Registered, Role.Developer, Role.Operator] });

        Assert.Equal(["a3", "a2", "a1"], await Find(store, new AccountCondition()));
        Assert.Equal(["a1"], await Find(store, new AccountCondition { Text = "zhang" }));
        Assert.Equal(["a1"], await Find(store, new AccountCondition { Text = " 三丰  SAN@example " }));
        Assert.Equal(["a2", "a1"], await Find(store, new AccountCondition { Text = "138" }));
        Assert.Equal(["a2"], await Find(store, new AccountCondition { Text = "公交（集团）" }));
        Assert.Equal(["a2"], await Find(store, new AccountCondition { Text = "91310000607200164l" }));
        Assert.Equal(["a3"], await Find(store, new AccountCondition { Text = "50%" }));
        Assert.Empty(await Find(store, new AccountCondition { Text = "5_%" }));
        Assert.Empty(await Find(store, new AccountCondition { Text = "' OR 1=1 --" }));
        Assert.Equal(["a3"], await Find(store, new AccountCondition { Role = Role.Operator }));
        Assert.Equal(["a2"], await Find(store, new AccountCondition { Kind = AccountKind.LegalPerson, Role = Role.Organisation }));
        Assert.Empty(await Find(store, new AccountCondition { Kind = AccountKind.LegalPerson, Role = Role.Developer }));
    }

    [Fact]
    public async Task A_page_is_a_part_of_the_list_and_the_count_is_of_all()
    {
        await using var store = await TestStore.Start(provider);
        for (var i = 0; i < 7; i++)
        {
            await Write(store, Person($"a{i}", $"user_{i}", $"1380000000{i}", i));
        }

        var directory = store.Get<AccountDirectory>();
        var page = await directory.Find(new AccountCondition(), 2, 3, CancellationToken.None);
        Assert.Equal(["a4", "a3", "a2"], page.Select(each => each.Id));
        Assert.Equal(7, await directory.Count(new AccountCondition { Text = "user" }, CancellationToken.None));
    }

    [Fact]
    public async Task Names_and_ids_lead_to_each_other_and_what_changes_is_found_by_what_it_is_now()
    {
        await using var store = await TestStore.Start(provider);
        var state = await Write(store, Person("a1", "Zhang_San", "13800000001", 1));
        await Write(store, Person("a2", "zhang", "13800000002", 2));
        var directory = store.Get<AccountDirectory>();

        Assert.Equal("a1", await directory.IdOf("zhang_SAN", CancellationToken.None));
        Assert.Equal("a2", await directory.IdOf("zhang", CancellationToken.None));
        Assert.Null(await directory.IdOf("zhan", CancellationToken.None));
        Assert.Null(await directory.IdOf("%", CancellationToken.None));
        var names = await directory.NamesOf(["a1", "command", "a2"], CancellationToken.None);
        Assert.Equal([("a1", "Zhang_San"), ("a2", "zhang")], names.Select(each => (each.Key, each.Value)).Order());

        state.State = state.State! with { Account = state.State.Account! with { Mobile = "13711112222" } };
        await Accounts(store).WriteStateAsync("account", GrainId.Create("account", "a1"), state);
        Assert.Equal(["a1"], await Find(store, new AccountCondition { Text = "13711112222" }));
        Assert.Empty(await Find(store, new AccountCondition { Text = "13800000001" }));
    }

    [Fact]
    public async Task The_audit_log_is_found_by_account_action_and_time()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, Person("a1", "one", "13800000001", 0), Entry(0, "a1", "a1", AuditAction.Registered));
        await Write(store, Person("a2", "two", "13800000002", 0), Entry(1, "a2", "a2", AuditAction.Registered));
        await Write(store, Person("a3", "three", "13800000003", 0), Entry(2, "a1", "a3", AuditAction.RoleGiven));

        Assert.Equal((int[])[2, 1, 0], await Lines(store, new AuditCondition()));
        Assert.Equal((int[])[2, 0], await Lines(store, new AuditCondition { Account = "a1" }));
        Assert.Equal((int[])[2], await Lines(store, new AuditCondition { Account = "a3" }));
        Assert.Equal((int[])[1, 0], await Lines(store, new AuditCondition { Action = AuditAction.Registered }));
        Assert.Equal((int[])[1], await Lines(store, new AuditCondition { From = Start.AddMinutes(1), To = Start.AddMinutes(2) }));
        Assert.Empty(await Lines(store, new AuditCondition { Account = "a2", Action = AuditAction.RoleGiven }));
        Assert.Equal(2, await store.Get<AuditLog>().Count(new AuditCondition { Account = "a1" }, CancellationToken.None));
        Assert.Equal((int[])[1], await Lines(store, new AuditCondition(), offset: 1, limit: 1));
    }

    [Fact]
    public async Task Accounts_are_found_by_hashes_of_their_tokens()
    {
        await using var store = await TestStore.Start(provider);
        for (var i = 0; i < 3; i++)
        {
            await Write(store, Person($"a{i}", $"user_{i}", $"1380000000{i}", i) with { Tokens = [Token($"{i}e"), Token($"{i}f")] });
        }

        var directory = store.Get<AccountDirectory>();
        var found = await directory.WithTokens([Token("0e").Hash, Token("0f").Hash, Token("2f").Hash, "%", "' OR 1=1 --"], CancellationToken.None);

        Assert.Equal(["a0", "a2"], found.Select(each => each.Id).Order(StringComparer.Ordinal));
        Assert.Empty(await directory.WithTokens([], CancellationToken.None));
    }

    private static AccessToken Token(string number) =>
        new(number, "bus", "aB3dE6", number.PadLeft(64, '0'), Start, Start.AddDays(90), 20, IsRevoked: false);

    private static async Task<string[]> Find(TestStore store, AccountCondition condition) =>
        [.. (await store.Get<AccountDirectory>().Find(condition, 0, 100, CancellationToken.None)).Select(each => each.Id)];

    private static async Task<IEnumerable<int>> Lines(TestStore store, AuditCondition condition, int offset = 0, int limit = 100) =>
        (await store.Get<AuditLog>().Find(condition, offset, limit, CancellationToken.None)).Select(each => (int)(each.At - Start).TotalMinutes);

    private static Account Person(string id, string userName, string mobile, int minutes) =>
        new(id, userName, AccountKind.Resident, mobile, Start.AddMinutes(minutes));

    private static AuditEntry Entry(int minutes, string actor, string subject, AuditAction action) =>
        new(Start.AddMinutes(minutes), actor, "192.0.2.1", subject, action, "");

    private static IGrainStorage Accounts(TestStore store) => store.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(AccountStorage.Name);

    private static async Task<GrainState<AccountState>> Write(TestStore store, Account account, AuditEntry? entry = null)
    {
        var state = new GrainState<AccountState>(new AccountState { Account = account, PasswordHash = "hash", Unwritten = entry });
        await Accounts(store).WriteStateAsync("account", GrainId.Create("account", account.Id), state);
        return state;
    }
}
