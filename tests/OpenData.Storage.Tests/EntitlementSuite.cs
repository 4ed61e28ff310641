using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Entitlements;
using OpenData.Storage.Databases;
using OpenData.Storage.Entitlements;
using OpenData.Storage.Grains;
using OpenData.Storage.Tests.Providers;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

public abstract class EntitlementSuite(Provider provider)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly EntitlementHolder Person = new("account/a1", "a1", "Li_Si_01", null);
    private static readonly EntitlementHolder Program =
        new("app/1c9de5b4-6c33-4a5e-8b67-0123456789ab", "a1", "Li_Si_01", "高德地图 50%");

    [Fact]
    public async Task States_are_kept_with_what_changed_alone_and_read_newest_first()
    {
        await using var store = await TestStore.Start(provider);
        var state = new GrainState<EntitlementsState>(new EntitlementsState());
        await Write(store, Person, state, [Of("r1", 1) with { Fields = ["代码", "名称"], ExpiresAt = Start.AddDays(1), Note = "协议" }], "r1");
        await Write(store, Person, state, [Of("r3", 2), Of("r2", 2), .. state.State!.Entitlements], "r2", "r3");

        var read = await Read(store, Person);

        Assert.Equal(state.ETag, read.ETag);
        Assert.Equal(["r2", "r3", "r1"], read.State!.Entitlements.Select(each => each.Resource));
        Assert.Equal(state.State.Entitlements[^1], read.State.Entitlements[^1]);
        Assert.Equal(Person, read.State.Holder);

        await Write(store, Person, read, [Of("r3", 5)], "r1", "r2", "r3");
        Assert.Equal([Of("r3", 5)], (await Read(store, Person)).State!.Entitlements);
        await Write(store, Person, read, [], "r3");
        Assert.Empty((await Read(store, Person)).State!.Entitlements);
        Assert.True((await Read(store, Person)).RecordExists);
        Assert.False((await Read(store, Program)).RecordExists);
    }

    [Fact]
    public async Task A_change_and_its_line_in_the_audit_log_are_stored_together_or_not_at_all()
    {
        await using var store = await TestStore.Start(provider);
        var state = new GrainState<EntitlementsState>(new EntitlementsState());
        await Write(store, Person, state, [Of("r1", 1)], "r1");
        Assert.Null(state.State!.UnwrittenEntry);
        Assert.Empty(state.State.Unwritten);
        var slow = await Read(store, Person);
        await Write(store, Person, state, [Of("r2", 2), Of("r1", 1)], "r2");

        await Assert.ThrowsAsync<InconsistentStateException>(() => Write(store, Person, slow, [Of("r9", 9)], "r9", "r1"));
        var unaware = new GrainState<EntitlementsState>(new EntitlementsState());
        await Assert.ThrowsAsync<InconsistentStateException>(() => Write(store, Person, unaware, [Of("r8", 9)], "r8"));

        Assert.Equal(["r2", "r1"], (await Read(store, Person)).State!.Entitlements.Select(each => each.Resource));
        var lines = await store.Get<DatabaseReads>().Read((context, token) => context.Audit.AsNoTracking().ToListAsync(token));
        Assert.Equal(["r1", "r2"], lines.Select(line => line.Detail));
    }

    [Fact]
    public async Task Entitlements_are_found_by_who_has_them_and_by_resource_in_pages()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, Person, new GrainState<EntitlementsState>(new EntitlementsState()), [Of("r1", 1), Of("r2", 2)], "r1", "r2");
        await Write(store, Program, new GrainState<EntitlementsState>(new EntitlementsState()), [Of("r2", 3)], "r2");
        var reader = store.Get<EntitlementReader>();

        Assert.Equal(["r2 app", "r2 account", "r1 account"], await Find(new EntitlementCondition()));
        Assert.Equal(["r2 app"], await Find(new EntitlementCondition { Text = "li_si 高德" }));
        Assert.Equal(["r2 app"], await Find(new EntitlementCondition { Text = "50%" }));
        Assert.Empty(await Find(new EntitlementCondition { Text = "5_%" }));
        Assert.Empty(await Find(new EntitlementCondition { Text = "' OR 1=1 --" }));
        Assert.Equal(["r2 app"], await Find(new EntitlementCondition { Text = "1C9DE5B4" }));
        Assert.Equal(["r2 app", "r2 account"], await Find(new EntitlementCondition { Resource = "r2" }));
        Assert.Equal(["r2 account"], await Find(new EntitlementCondition { Resource = "r2", Subject = Person.Subject }));
        Assert.Equal(3, await reader.Count(new EntitlementCondition { Text = "LI_SI_01" }, CancellationToken.None));
        var page = await reader.Find(new EntitlementCondition(), 1, 1, CancellationToken.None);
        Assert.Equal(new HeldEntitlement(Person, Of("r2", 2)), Assert.Single(page));

        async Task<string[]> Find(EntitlementCondition condition) =>
        [
            .. (await reader.Find(condition, 0, 100, CancellationToken.None))
                .Select(each => $"{each.Entitlement.Resource} {each.Holder.Subject.Split('/')[0]}"),
        ];
    }

    private static Entitlement Of(string resource, int minutes) =>
        new(resource, null, Start.AddMinutes(minutes), "boss", null, "");

    private static IGrainStorage Storage(TestStore store) =>
        store.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(EntitlementStorage.Name);

    private static async Task<GrainState<EntitlementsState>> Read(TestStore store, EntitlementHolder holder)
    {
        var state = new GrainState<EntitlementsState>(new EntitlementsState());
        await Storage(store).ReadStateAsync("entitlements", GrainId.Create("entitlements", holder.Subject), state);
        return state;
    }

    private static Task Write(
        TestStore store,
        EntitlementHolder holder,
        GrainState<EntitlementsState> state,
        IReadOnlyList<Entitlement> entitlements,
        params string[] changed)
    {
        state.State = new EntitlementsState
        {
            Holder = holder,
            Entitlements = [.. entitlements],
            Unwritten = [.. changed],
            UnwrittenEntry = new AuditEntry(Start, "boss", "", holder.AccountId, AuditAction.EntitlementGranted, changed[0]),
        };
        return Storage(store).WriteStateAsync("entitlements", GrainId.Create("entitlements", holder.Subject), state);
    }
}
