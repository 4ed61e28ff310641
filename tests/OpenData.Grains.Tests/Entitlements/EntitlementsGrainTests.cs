using OpenData.Contracts.Auditing;
using OpenData.Contracts.Entitlements;
using OpenData.Grains.Tests.Apps;

namespace OpenData.Grains.Tests.Entitlements;

public sealed class EntitlementsGrainTests
{
    private static readonly EntitlementHolder Holder = new("account/a1", "a1", "li_si_01", null);

    [Fact]
    public async Task What_is_granted_again_replaces_what_there_was()
    {
        await using var counter = await Counter.Open();
        await counter.Granted(counter.ToApp("dj"));
        counter.Town.Time.Advance(TimeSpan.FromMinutes(1));

        var again = await counter.Granted(counter.ToApp("dw") with { Note = " 续期 " });

        Assert.Equal([again], await counter.Desk.List(counter.OfApp));
        Assert.Equal(["发布单位"], again.Fields!);
        Assert.Equal("续期", again.Note);
        Assert.Equal(again, Assert.Single(await counter.Listed()).Entitlement);
        Assert.Equal(2, (await counter.Audit()).Count);
    }

    [Fact]
    public async Task Of_a_thousand_and_one_resources_a_thousand_are_granted_and_what_is_over_makes_room()
    {
        await using var silo = await TestSilo.Start();
        var grain = silo.Grain<IEntitlementsGrain>(Holder.Subject);
        var end = silo.Time.GetUtcNow() + TimeSpan.FromHours(1);
        await Task.WhenAll(Enumerable.Range(0, Entitlement.MostKept).Select(i =>
            grain.Grant(Holder, Of($"r{i}") with { ExpiresAt = i < 2 ? end : null }, Counter.Operator)));

        Assert.Null(await grain.Grant(Holder, Of("more"), Counter.Operator));
        Assert.NotNull(await grain.Grant(Holder, Of("r7"), Counter.Operator)); // It takes the place of what there was.
        silo.Time.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await grain.Grant(Holder, Of("more"), Counter.Operator));

        var all = await grain.List();
        Assert.Equal(Entitlement.MostKept - 1, all.Count);
        Assert.Equal("more", all[0].Resource);
        Assert.DoesNotContain(all, each => each.Resource is "r0" or "r1");
        Assert.Null(await grain.Find("r0"));
    }

    [Fact]
    public async Task All_is_there_after_a_restart_and_what_was_revoked_is_not()
    {
        var counter = await Counter.Open();
        await Counter.AddTable(counter.Town, "b2b2");
        await counter.Granted(counter.ToApp("dj") with { Until = new DateOnly(2031, 1, 1).AddYears(counter.Town.Time.GetUtcNow().Year - 2030), Note = "协议 7" });
        counter.Town.Time.Advance(TimeSpan.FromMinutes(1));
        await counter.Granted(counter.ToApp(null) with { Resource = "b2b2" });
        await counter.Granted(counter.ToDeveloper("dj"));
        await counter.Desk.Revoke(null, "li_si_01", Counter.Alarms, Counter.Operator);
        var before = await counter.Desk.List(counter.OfApp);
        var (subject, ofDeveloper, folder) = (counter.OfApp, counter.OfDeveloper, counter.Town.Silo.Folder);
        await counter.DisposeAsync();

        await using var town = await AppTown.Start(folder);
        var grain = town.Silo.Grain<IEntitlementsGrain>(subject);

        Assert.Equal(2, before.Count);
        Assert.Equal(before, await grain.List());
        Assert.Empty(await town.Silo.Grain<IEntitlementsGrain>(ofDeveloper).List());
        Assert.NotNull(await grain.Revoke(Counter.Alarms, Counter.Operator));
        Assert.Equal("b2b2", Assert.Single(await grain.List()).Resource);
    }

    [Fact]
    public async Task A_holder_is_that_of_the_grain_and_a_long_list_of_fields_is_cut_in_the_audit_log_alone()
    {
        await using var counter = await Counter.Open();
        var grain = counter.Town.Silo.Grain<IEntitlementsGrain>(Holder.Subject);
        await Assert.ThrowsAsync<ArgumentException>(
            () => grain.Grant(Holder with { Subject = "account/a2" }, Of("r"), Counter.Operator));

        var granted = await grain.Grant(Holder, Of("r") with { Fields = [.. Enumerable.Range(0, 30).Select(i => $"f{i}")] }, Counter.Operator);

        Assert.Equal(30, granted!.Fields!.Count);
        var line = Assert.Single(await counter.Audit());
        Assert.Equal(AuditAction.EntitlementGranted, line.Action);
        Assert.EndsWith("f18, f19, … (30)]", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_revoked_or_renamed_where_nothing_was_granted()
    {
        await using var counter = await Counter.Open();
        var grain = counter.Town.Silo.Grain<IEntitlementsGrain>(counter.OfApp);

        await grain.RevokeAll(Counter.Operator);
        await grain.Rename("别名");
        Assert.Null(await grain.Revoke(Counter.Alarms, Counter.Operator));

        Assert.Empty(await counter.Audit());
        Assert.Empty(await counter.Listed());
    }

    private static Entitlement Of(string resource) => new(resource, null, DateTimeOffset.UnixEpoch, "", null, "");
}
