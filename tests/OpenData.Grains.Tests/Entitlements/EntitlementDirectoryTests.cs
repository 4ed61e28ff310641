using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Entitlements;
using OpenData.Grains.Tests.Apps;

namespace OpenData.Grains.Tests.Entitlements;

public sealed class EntitlementDirectoryTests
{
    [Fact]
    public async Task What_is_remembered_is_answered_at_once()
    {
        await using var counter = await Counter.Open();
        var granted = await counter.Granted(counter.ToApp("dj"));
        Assert.Equal(granted, await counter.Directory.Find(counter.OfApp, Counter.Alarms));
        Assert.Null(await counter.Directory.Find(counter.OfApp, "none"));

        foreach (var (resource, expected) in new[] { (Counter.Alarms, granted), ("none", null) })
        {
            var again = counter.Directory.Find(counter.OfApp, resource);
            Assert.True(again.IsCompletedSuccessfully);
            Assert.Equal(expected, await again);
        }
    }

    [Fact]
    public async Task What_is_revoked_ends_within_five_seconds_at_silos_that_have_not_heard_of_it()
    {
        await using var counter = await Counter.Open();
        await counter.Granted(counter.ToApp("dj"));
        Assert.NotNull(await counter.Directory.Find(counter.OfApp, Counter.Alarms));

        await counter.Desk.Revoke(counter.App.Id, null, Counter.Alarms, Counter.Operator);

        counter.Town.Time.Advance(EntitlementDirectory.Memory - TimeSpan.FromTicks(1));
        Assert.NotNull(await counter.Directory.Find(counter.OfApp, Counter.Alarms));
        counter.Town.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await counter.Directory.Find(counter.OfApp, Counter.Alarms));
    }

    [Fact]
    public async Task What_is_granted_works_within_five_seconds_of_having_been_refused()
    {
        await using var counter = await Counter.Open();
        Assert.Null(await counter.Directory.Find(counter.OfDeveloper, Counter.Alarms));

        await counter.Granted(counter.ToDeveloper("dw"));

        counter.Town.Time.Advance(EntitlementDirectory.Memory);
        Assert.Equal(["发布单位"], (await counter.Directory.Find(counter.OfDeveloper, Counter.Alarms))!.Fields!);
        Assert.Null(await counter.Directory.Find(counter.OfApp, Counter.Alarms));
    }

    [Fact]
    public async Task What_is_over_is_none_at_that_moment_though_it_is_remembered()
    {
        await using var counter = await Counter.Open();
        var today = DateOnly.FromDateTime(OpenData.Contracts.ShanghaiTime.Now(counter.Town.Time).DateTime);
        var end = (await counter.Granted(counter.ToApp(null) with { Until = today })).ExpiresAt!.Value;
        counter.Town.Time.Leap(end - TimeSpan.FromSeconds(1) - counter.Town.Time.GetUtcNow());
        Assert.NotNull(await counter.Directory.Find(counter.OfApp, Counter.Alarms));

        counter.Town.Time.Advance(TimeSpan.FromSeconds(1));

        var found = counter.Directory.Find(counter.OfApp, Counter.Alarms);
        Assert.True(found.IsCompletedSuccessfully);
        Assert.Null(await found);
    }

    [Fact]
    public async Task A_call_has_what_its_app_or_the_owner_of_its_token_has()
    {
        await using var counter = await Counter.Open();
        var tokens = counter.Town.Silo.Services.GetRequiredService<ITokenDesk>();
        var token = (await tokens.Create(counter.Developer.Id, "公交应用", Tests.Accounts.Town.Me)).Value!.Token;

        Assert.Equal(counter.OfApp, await SubjectOf(App.QuotaKeyOf(counter.App.Id)));
        Assert.Equal(counter.OfDeveloper, await SubjectOf(token.Hash));
        await counter.Town.Quotas.OfToken("li_si_01", token.Id, 30, Counter.Operator);
        Assert.Equal(counter.OfDeveloper, await SubjectOf(token.Hash));
        var renewed = (await tokens.Refresh(counter.Developer.Id, token.Id, Tests.Accounts.Town.Me)).Value!.Token;
        Assert.Equal(counter.OfDeveloper, await SubjectOf(renewed.Hash));
        await counter.Town.Silo.Grain<ITokenGrain>("demo").Issue(new TokenTerms("demo", 20, DateTimeOffset.MaxValue));
        Assert.Null(await SubjectOf("demo"));
        Assert.Null(await SubjectOf("nobody's"));

        async Task<string?> SubjectOf(string quotaKey) =>
            EntitlementSubject.OfCall(quotaKey, await counter.Town.Silo.Grain<ITokenGrain>(quotaKey).Peek());
    }

    [Fact]
    public async Task The_owner_of_a_token_is_known_to_the_silo_that_has_its_permits_and_after_a_restart()
    {
        var town = await AppTown.Start();
        var owner = await town.Person();
        var token = (await town.Silo.Services.GetRequiredService<ITokenDesk>().Create(owner.Id, "公交应用", Tests.Accounts.Town.Me)).Value!.Token;
        var report = new PermitReport(Guid.NewGuid(), 1, Spent: 0, InUse: 0, Idle: 0, Waiting: 1, Ahead: 0, Closes: false);
        Assert.Equal(owner.Id, (await town.Silo.Grain<ITokenGrain>(token.Hash).Settle(report)).Standing.Owner);
        var folder = town.Silo.Folder;
        await town.DisposeAsync();

        await using var again = await AppTown.Start(folder);

        Assert.Equal(owner.Id, (await again.Silo.Grain<ITokenGrain>(token.Hash).Peek()).Owner);
    }
}
