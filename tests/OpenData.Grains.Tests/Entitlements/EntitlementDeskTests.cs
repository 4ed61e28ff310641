using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Entitlements;
using OpenData.Grains.Tests.Apps;

namespace OpenData.Grains.Tests.Entitlements;

public sealed class EntitlementDeskTests
{
    [Fact]
    public async Task Fields_are_granted_by_name_or_code_and_kept_by_name_in_the_order_of_the_table()
    {
        await using var counter = await Counter.Open();

        var granted = await counter.Granted(counter.ToApp("sj", "预警等级", "dj"));

        Assert.Equal(["预警等级", "失效时间"], granted.Fields!);
        Assert.Equal((Counter.Alarms, Counter.Operator.Account, null), (granted.Resource, granted.GrantedBy, granted.ExpiresAt));
        Assert.True(granted.Covers(Counter.Item("预警等级", "dj")));
        Assert.False(granted.Covers(Counter.Item("发布单位", "dw")));
        Assert.Equal([granted], await counter.Desk.List(counter.OfApp));
        Assert.Empty(await counter.Desk.List(counter.OfDeveloper));
        var held = Assert.Single(await counter.Listed());
        Assert.Equal((new EntitlementHolder(counter.OfApp, counter.Developer.Id, "li_si_01", "高德地图"), granted), (held.Holder, held.Entitlement));
    }

    [Fact]
    public async Task Without_fields_all_are_granted_those_that_come_later_too()
    {
        await using var counter = await Counter.Open();

        var granted = await counter.Granted(counter.ToDeveloper(null));

        Assert.Null(granted.Fields);
        Assert.True(granted.Covers(Counter.Item("新增字段", "xz")));
        Assert.Equal([granted], await counter.Desk.List(counter.OfDeveloper));
        Assert.Empty(await counter.Desk.List(counter.OfApp));
    }

    [Fact]
    public async Task The_last_day_is_whole_in_shanghai()
    {
        await using var counter = await Counter.Open();
        var night = new DateTimeOffset(2030, 3, 1, 17, 0, 0, TimeSpan.Zero);
        counter.Town.Time.Leap(night - counter.Town.Time.GetUtcNow()); // 1 a.m. on 2 March in Shanghai.

        var granted = await counter.Granted(counter.ToApp() with { Until = new DateOnly(2030, 3, 2), Fields = null });

        Assert.Equal(new DateTimeOffset(2030, 3, 2, 16, 0, 0, TimeSpan.Zero), granted.ExpiresAt);
        Assert.False(granted.IsOver(granted.ExpiresAt!.Value - TimeSpan.FromTicks(1)));
        Assert.True(granted.IsOver(granted.ExpiresAt.Value));
        await Refused(counter, counter.ToApp(null) with { Until = new DateOnly(2030, 3, 1) }, (RefusalCode.BadUntil, "until"));
        await Refused(counter, counter.ToApp(null) with { Until = new DateOnly(2040, 3, 3) }, (RefusalCode.BadUntil, "until"));
        await Refused(counter, counter.ToApp(null) with { Until = DateOnly.MaxValue }, (RefusalCode.BadUntil, "until"));
        Assert.NotNull((await counter.Granted(counter.ToApp(null) with { Until = new DateOnly(2040, 3, 2) })).ExpiresAt);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_and_changes_nothing()
    {
        await using var counter = await Counter.Open();
        var form = counter.ToApp("dj");

        await Refused(counter, form with { Resource = "none" }, (RefusalCode.NoResource, "resourceKey"));
        await Refused(counter, form with { Resource = "'; --" }, (RefusalCode.NoResource, "resourceKey"));
        await Refused(counter, form with { Resource = Counter.Described }, (RefusalCode.NoRows, "resourceKey"));
        await Refused(counter, form with { Fields = [] }, (RefusalCode.NoFields, "fields"));
        await Refused(counter, form with { Fields = ["dj", "xx"] }, (RefusalCode.UnknownField, "fields.1"));
        await Refused(counter, form with { AppId = Guid.NewGuid().ToString("D") }, (RefusalCode.NoApp, "appId"));
        await Refused(counter, form with { AppId = "x" }, (RefusalCode.NoApp, "appId"));
        await Refused(counter, form with { AppId = null, UserName = "nobody_01" }, (RefusalCode.NoSuchUser, "userName"));
        await Refused(counter, form with { AppId = null, UserName = "?" }, (RefusalCode.NoSuchUser, "userName"));
        await Refused(counter, form with { AppId = null }, (RefusalCode.NoEntitlementHolder, null));
        await Refused(counter, form with { UserName = "li_si_01" }, (RefusalCode.NoEntitlementHolder, null));
        await Refused(counter, form with { Note = new string('长', 201) }, (RefusalCode.BadNote, "note"));
        await Refused(counter, form with { Note = "a\nb" }, (RefusalCode.BadNote, "note"));
        await Refused(
            counter,
            new EntitlementForm("x", null, "none", [], DateOnly.MinValue, "\u0007"),
            (RefusalCode.NoApp, "appId"), (RefusalCode.NoResource, "resourceKey"), (RefusalCode.BadUntil, "until"), (RefusalCode.BadNote, "note"));
        Assert.Equal("xx", (await counter.Desk.Grant(form with { Fields = ["xx"] }, Counter.Operator)).Refusals[0].Value);

        Assert.Empty(await counter.Listed());
        Assert.Empty(await counter.Audit());
    }

    [Fact]
    public async Task What_is_revoked_is_over_and_what_is_not_there_is_refused()
    {
        await using var counter = await Counter.Open();
        await counter.Granted(counter.ToApp("dj"));
        await counter.Granted(counter.ToDeveloper("dj"));

        Assert.NotNull((await counter.Desk.Revoke(counter.App.Id, null, Counter.Alarms, Counter.Operator)).Value);

        Assert.Empty(await counter.Desk.List(counter.OfApp));
        Assert.Equal("li_si_01", Assert.Single(await counter.Listed()).Holder.UserName);
        foreach (var (app, user, resource, code) in new (string?, string?, string, RefusalCode)[]
        {
            (counter.App.Id, null, Counter.Alarms, RefusalCode.NoEntitlement),
            ("x", null, Counter.Alarms, RefusalCode.NoEntitlement),
            (null, "li_si_01", "none", RefusalCode.NoEntitlement),
            (null, "nobody_01", Counter.Alarms, RefusalCode.NoSuchUser),
            (null, null, Counter.Alarms, RefusalCode.NoEntitlementHolder),
            (counter.App.Id, "li_si_01", Counter.Alarms, RefusalCode.NoEntitlementHolder),
        })
        {
            Assert.Equal(code, Assert.Single((await counter.Desk.Revoke(app, user, resource, Counter.Operator)).Refusals).Code);
        }

        Assert.NotNull((await counter.Desk.Revoke(null, "LI_SI_01", Counter.Alarms, Counter.Operator)).Value);
        Assert.Empty(await counter.Listed());
    }

    [Fact]
    public async Task Each_change_is_in_the_audit_log_of_the_account_whose_app_it_is()
    {
        await using var counter = await Counter.Open();
        var id = counter.App.Id;
        await counter.Granted(counter.ToApp("dj", "sj") with { Until = new DateOnly(9, 1, 1).AddYears(counter.Town.Time.GetUtcNow().Year - 8) });
        await counter.Granted(counter.ToDeveloper(null));
        await counter.Desk.Revoke(id, null, Counter.Alarms, Actor.CommandLine);

        var lines = await counter.Audit();

        Assert.All(lines, line => Assert.Equal(counter.Developer.Id, line.Subject));
        Assert.Equal(
            [
                (Counter.Operator.Account, "192.0.2.7", AuditAction.EntitlementGranted),
                (Counter.Operator.Account, "192.0.2.7", AuditAction.EntitlementGranted),
                ("command", "", AuditAction.EntitlementRevoked),
            ],
            lines.Select(line => (line.Actor, line.Address, line.Action)));
        Assert.StartsWith($"高德地图 {id}: {Counter.Alarms} [预警等级, 失效时间] -", lines[0].Detail, StringComparison.Ordinal);
        Assert.EndsWith("-01-01", lines[0].Detail, StringComparison.Ordinal);
        Assert.Equal($"{Counter.Alarms} [*]", lines[1].Detail);
        Assert.Equal($"高德地图 {id}: {Counter.Alarms}", lines[2].Detail);
    }

    [Fact]
    public async Task An_app_is_found_by_its_name_of_today_and_has_nothing_when_it_is_deleted()
    {
        await using var counter = await Counter.Open();
        await counter.Granted(counter.ToApp(null));
        await counter.Granted(counter.ToDeveloper(null));

        await counter.Town.Apps.Change(counter.Developer.Id, counter.App.Id, AppTown.Form with { Name = "停车助手" }, Tests.Accounts.Town.Me);

        Assert.Equal(counter.App.Id, Assert.Single(await counter.Listed("停车 LI_SI")).Holder.AppId);
        Assert.Empty(await counter.Listed("高德"));
        Assert.Equal(2, (await counter.Listed("li_si_01")).Count);
        await counter.Town.Apps.Delete(counter.Developer.Id, counter.App.Id, Tests.Accounts.Town.Me);
        Assert.Null(Assert.Single(await counter.Listed()).Holder.AppId);
        Assert.Equal($"停车助手 {counter.App.Id}: *", (await counter.Audit())[^1].Detail);
    }

    private static async Task Refused(Counter counter, EntitlementForm form, params (RefusalCode Code, string? Field)[] expected)
    {
        var answer = await counter.Desk.Grant(form, Counter.Operator);
        Assert.Null(answer.Value);
        Assert.Equal(expected, answer.Refusals.Select(refusal => (refusal.Code, refusal.Field)));
    }
}
