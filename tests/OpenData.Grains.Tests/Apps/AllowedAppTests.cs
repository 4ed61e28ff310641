using System.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Authorization;
using OpenData.Grains.Apps.Flows;
using OpenData.Grains.Tests.Accounts;
using OpenData.Storage.Model;

namespace OpenData.Grains.Tests.Apps;

/// <summary>What people have let apps do, and end.</summary>
public sealed class AllowedAppTests
{
    [Fact]
    public async Task An_app_is_listed_once_it_is_allowed_and_its_tokens_end_with_it()
    {
        await using var town = await AppTown.Start();
        var issued = await town.App(await town.Person());
        var person = await town.Person("wang_wu_01", "13912345678");
        Assert.Empty(await town.Allowed.List(person));

        var since = town.Time.GetUtcNow();
        var token = await Bearer(town, person, issued.App);
        var unused = await Code(town, person, issued.App);
        var own = await town.Bearers.ForApp(issued.App);
        var listed = Assert.Single(await List(town, person));
        Assert.Equal(
            (issued.App.Id, since, since, since + GrantBearer.Lifetime),
            (listed.App.Id, listed.Allowed.Since, listed.Allowed.LastAt, listed.GoodUntil));

        Assert.Empty((await town.Allowed.Disallow(person.Id, issued.App.Id, Town.Me)).Value!.AllowedApps);
        Assert.Null(await town.Calling(token));
        Assert.Null(await town.Bearers.ForCode(issued.App, unused, AppTown.Callback, null, isProven: true));
        Assert.NotNull(await town.Calling(own));
        Assert.Empty(await List(town, person));
        Assert.Equal(
            RefusalCode.NoAllowedApp, Assert.Single((await town.Allowed.Disallow(person.Id, issued.App.Id, Town.Me)).Refusals).Code);
        Assert.Equal(
            [AuditAction.AppAuthorized, AuditAction.AppAuthorized, AuditAction.AppDisallowed],
            (await Audit(town)).Where(row => row.Subject == person.Id && row.Detail == issued.App.Id).Select(row => row.Action));
    }

    [Fact]
    public async Task What_is_over_stays_listed_until_it_is_ended_and_deleted_apps_do_not()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var first = (await town.App(owner)).App;
        var second = (await town.App(owner)).App;
        await Bearer(town, owner, first);
        town.Time.Advance(TimeSpan.FromMinutes(1));
        await Bearer(town, owner, second);
        Assert.Equal([second.Id, first.Id], (await List(town, owner)).Select(each => each.App.Id));
        town.Time.Advance(GrantBearer.Lifetime);
        Assert.All(await List(town, owner), each => Assert.Null(each.GoodUntil));
        await town.Apps.Delete(owner.Id, second.Id, Town.Me);
        Assert.Equal(first.Id, Assert.Single(await List(town, owner)).App.Id);
    }

    [Fact]
    public async Task The_app_that_was_not_allowed_for_longest_gives_way_and_ends()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        var token = await Bearer(town, owner, app);
        var grain = town.Silo.Grain<IAccountGrain>(owner.Id);
        for (var i = 0; i < AllowedApp.MostKept; i++)
        {
            Assert.NotNull(await town.Calling(token));
            town.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(await grain.AllowApp($"app {i}", AppTown.ProofOf(owner), Town.Me));
        }

        Assert.Null(await town.Calling(token));
        Assert.Equal(AllowedApp.MostKept, (await grain.Read())!.AllowedApps.Count);
    }

    [Fact]
    public async Task Who_was_signed_out_in_the_same_moment_allows_nothing()
    {
        await using var town = await AppTown.Start();
        var person = await town.Person();
        var app = (await town.App(person)).App;
        var signIns = town.Silo.Services.GetRequiredService<ISignIns>();
        var session = (await signIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        await signIns.SignOut(session.Cookie);
        var decided = await town.Authorizations.Decide(
            Proof.BySession(person.Id, session.SessionId), Asking(app), isAllowed: true, Town.Me);
        Assert.Equal(RefusalCode.ProofOver, Assert.Single(decided.Refusals).Code);
        Assert.Null(decided.Value);
        Assert.Empty(await List(town, person));
    }

    [Fact]
    public async Task A_password_that_is_changed_while_it_is_compared_gives_no_bearer_token()
    {
        var hasher = new MeddlingHasher();
        await using var town = await AppTown.Start(configure: services => services.AddSingleton<IPasswordHasher<string>>(hasher));
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        var grain = town.Silo.Grain<IAccountGrain>(owner.Id);
        hasher.OnNext(() => grain.SetPassword(hasher.HashPassword("", "Another123"), AppTown.ProofOf(owner), Town.Me));
        var answer = await town.Bearers.ForPassword(app, "li_si_01", Town.Password, Town.Here);
        Assert.Equal(RefusalCode.WrongLogin, Assert.Single(answer.Refusals).Code);
        Assert.Null(await town.Silo.Grain<IGrantGrain>(new Grant(app.Id, owner.Id).Key()).GoodUntil());
        Assert.NotNull((await town.Bearers.ForPassword(app, "li_si_01", "Another123", Town.Here)).Value);
        Assert.NotNull((await town.Bearers.ForPassword(app, "li_si_01", "Another123", Town.Here)).Value);
        Assert.Single(await Audit(town), row => row.Action == AuditAction.AppAuthorized); // Not at every token.
    }

    [Fact]
    public async Task Apps_of_who_is_blocked_and_what_they_allowed_are_refused()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var issued = await town.App(owner);
        var person = await town.Person("wang_wu_01", "13912345678");
        var token = await Bearer(town, person, issued.App);
        var own = await town.Bearers.ForApp(issued.App);
        var boss = new Actor("boss", "");

        await town.People.Block("wang_wu_01", "滥用", boss);
        Assert.Null(await town.Calling(token));
        Assert.NotNull(await town.Calling(own));
        await town.People.Unblock("wang_wu_01", "误判", boss);
        Assert.NotNull(await town.Calling(token));

        await town.People.Block("li_si_01", "滥用", boss);
        Assert.Null(await town.Calling(token));
        Assert.Null(await town.Calling(own));
        town.Time.Advance(AppDirectory.Memory);
        Assert.Null(await town.Directory.BySecret(AppCredential.Secret, issued.Secret));
        Assert.Null(await town.Directory.ById(issued.App.Id));
        Assert.Equal(RefusalCode.UnknownClient, Assert.Single((await town.Authorizations.Check(Asking(issued.App))).Refusals).Code);
        Assert.NotEmpty((await town.Bearers.ForPassword(issued.App, "li_si_01", Town.Password, Town.Here)).Refusals);
    }

    private static AuthorizationRequest Asking(App app) => new(app.Id, AppTown.Callback, "code", "invoke", null, null, null);

    private static async Task<IReadOnlyList<AllowedAppDetails>> List(AppTown town, Account account) =>
        await town.Allowed.List((await town.Silo.Grain<IAccountGrain>(account.Id).Read())!);

    private static async Task<string> Code(AppTown town, Account person, App app)
    {
        var decided = await town.Authorizations.Decide(AppTown.ProofOf(person), Asking(app), isAllowed: true, Town.Me);
        return HttpUtility.ParseQueryString(new Uri(decided.Value!.RedirectTo!).Query)["code"]!;
    }

    private static async Task<string> Bearer(AppTown town, Account person, App app) => (await town.Bearers.ForCode(
        app, await Code(town, person, app), AppTown.Callback, null, isProven: true))!;

    private static async Task<List<AuditRow>> Audit(AppTown town)
    {
        await using var context = await town.Silo.Services
            .GetRequiredService<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        return await context.Audit.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync();
    }
}
