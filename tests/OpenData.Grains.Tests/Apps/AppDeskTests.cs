using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Tokens;
using OpenData.Grains.Apps.Flows;
using OpenData.Grains.Tests.Accounts;
using OpenData.Storage.Model;

namespace OpenData.Grains.Tests.Apps;

public sealed class AppDeskTests
{
    [Fact]
    public async Task An_app_is_made_with_a_secret_that_finds_it_and_a_quota_of_its_own()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();

        var made = await town.App(owner);

        Assert.Equal('4', made.App.Id[14]);
        Assert.Equal(made.Secret[..6], made.App.Secret!.Prefix);
        Assert.Equal(made.App.Id, (await town.Directory.BySecret(AppCredential.Secret, made.Secret))?.Id);
        Assert.Null(await town.Directory.BySecret(AppCredential.AccessKey, made.Secret));
        var standing = await town.Silo.Grain<ITokenGrain>(App.QuotaKeyOf(made.App.Id)).Peek();
        Assert.Equal((TokenStatus.Good, 20), (standing.Status, standing.Remaining));
        Assert.Equal(TokenStatus.Unknown, (await town.Silo.Grain<ITokenGrain>(TokenHash.Of(made.Secret)).Peek()).Status);
        Assert.Equal([made.App.Id], (await Listed(town, owner)).Select(app => app.Id));
    }

    [Fact]
    public async Task Everything_wrong_with_a_form_is_told_at_once_and_nothing_is_made()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var form = new AppForm(" ", ["a", "a"], [], "", ["http://evil.example/"], ["300.0.0.1"]);

        var answer = await town.Apps.Create(owner.Id, form, Town.Me);

        Assert.Equal(
            ["name", "labels", "domains", "description", "redirectUris", "allowedNetworks"],
            answer.Refusals.Select(refusal => refusal.Field));
        Assert.Empty(await Listed(town, owner));
    }

    [Fact]
    public async Task Of_thirty_apps_made_at_once_twenty_are_there()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();

        var made = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => town.Apps.Create(owner.Id, AppTown.Form, Town.Me)));

        Assert.Equal(20, made.Count(each => each.Value is not null));
        Assert.All(made.Where(each => each.Value is null), each => Assert.Equal(RefusalCode.TooManyApps, each.Refusals[0].Code));
        Assert.Equal(20, (await Listed(town, owner)).Count);
        Assert.NotNull((await town.Apps.Delete(owner.Id, made.First(each => each.Value is not null).Value!.App.Id, Town.Me)).Value);
        Assert.NotNull((await town.Apps.Create(owner.Id, AppTown.Form, Town.Me)).Value);
    }

    [Fact]
    public async Task An_app_whose_deletion_did_not_come_to_its_end_takes_no_place()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        for (var i = 0; i < App.MostKept; i++)
        {
            await town.App(owner);
        }

        var app = (await Listed(town, owner))[7];
        await town.Silo.Grain<IAppGrain>(app.Id).Delete(Town.Me);

        Assert.NotNull((await town.Apps.Create(owner.Id, AppTown.Form, Town.Me)).Value);
        Assert.Equal(App.MostKept, (await Listed(town, owner)).Count);
    }

    [Fact]
    public async Task Somebody_elses_app_is_refused_like_one_that_is_not_there()
    {
        await using var town = await AppTown.Start();
        var app = (await town.App(await town.Person())).App;
        var other = await town.Person("wang_wu_01", "13912345678");
        foreach (var id in new[] { app.Id, Guid.NewGuid().ToString("D"), "x", "" })
        {
            Assert.Equal(RefusalCode.NoApp, (await town.Apps.Change(other.Id, id, AppTown.Form, Town.Me)).Refusals[0].Code);
            Assert.Equal(RefusalCode.NoApp, (await town.Apps.Renew(other.Id, id, AppCredential.Secret, Town.Me)).Refusals[0].Code);
            Assert.Equal(RefusalCode.NoApp, (await town.Apps.Revoke(other.Id, id, AppCredential.Secret, Town.Me)).Refusals[0].Code);
            Assert.Equal(RefusalCode.NoApp, (await town.Apps.Delete(other.Id, id, Town.Me)).Refusals[0].Code);
        }

        Assert.Equal(app, await town.Silo.Grain<IAppGrain>(app.Id).Read());
    }

    [Theory]
    [InlineData(AppCredential.Secret)]
    [InlineData(AppCredential.AccessKey)]
    public async Task A_secret_that_is_renewed_or_revoked_ends_within_five_seconds(AppCredential credential)
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var id = (await town.App(owner)).App.Id;
        var first = (await town.Apps.Renew(owner.Id, id, credential, Town.Me)).Value!.Secret;
        Assert.NotNull(await town.Directory.BySecret(credential, first));

        var second = (await town.Apps.Renew(owner.Id, id, credential, Town.Me)).Value!.Secret;

        town.Time.Advance(AppDirectory.Memory);
        Assert.Null(await town.Directory.BySecret(credential, first));
        Assert.Equal(id, (await town.Directory.BySecret(credential, second))?.Id);
        Assert.Empty((await town.Apps.Revoke(owner.Id, id, credential, Town.Me)).Refusals);
        Assert.Empty((await town.Apps.Revoke(owner.Id, id, credential, Town.Me)).Refusals);
        town.Time.Advance(AppDirectory.Memory);
        Assert.Null(await town.Directory.BySecret(credential, second));
    }

    [Fact]
    public async Task A_uuid_key_is_a_random_uuid()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var id = (await town.App(owner)).App.Id;

        var key = (await town.Apps.Renew(owner.Id, id, AppCredential.AccessKey, Town.Me)).Value!.Secret;

        Assert.True(Guid.TryParseExact(key, "D", out var uuid));
        Assert.Equal(4, uuid.Version);
    }

    [Fact]
    public async Task A_signing_key_is_kept_encrypted_for_its_app_and_another_silo_decrypts_it()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var id = (await town.App(owner)).App.Id;
        var issued = (await town.Apps.Renew(owner.Id, id, AppCredential.SigningKey, Town.Me)).Value!;
        await using var other = await AppTown.Start(town.Silo.Folder);

        var kept = (await other.Silo.Grain<IAppGrain>(id).Read())!.SigningKey!;

        Assert.DoesNotContain(issued.Secret, kept.Protected, StringComparison.Ordinal);
        Assert.Equal(issued.Secret, other.SigningKeys.Reveal(id, kept));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(
            () => other.SigningKeys.Reveal(Guid.NewGuid().ToString("D"), kept));
    }

    [Fact]
    public async Task A_deleted_app_is_over_and_its_secrets_with_it()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var made = await town.App(owner);

        Assert.Empty((await town.Apps.Delete(owner.Id, made.App.Id, Town.Me)).Value!.Apps);

        Assert.Null(await town.Directory.BySecret(AppCredential.Secret, made.Secret));
        Assert.Equal(
            TokenStatus.Expired, (await town.Silo.Grain<ITokenGrain>(App.QuotaKeyOf(made.App.Id)).Peek()).Status);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => town.Silo.Grain<IAppGrain>(made.App.Id).Create(made.App, Town.Me));
    }

    [Fact]
    public async Task Operators_set_quotas_of_apps_and_tokens_which_work_at_once_and_stay()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var app = (await town.App(owner)).App;
        var tokens = town.Silo.Services.GetRequiredService<ITokenDesk>();
        var token = (await tokens.Create(owner.Id, "t", Town.Me)).Value!;

        Assert.Equal(500, (await town.Quotas.OfApp(app.Id, 500, Town.Me)).Value?.DailyQuota);
        Assert.Equal(300, (await town.Quotas.OfToken("li_si_01", token.Token.Id, 300, Town.Me)).Value?.DailyQuota);

        Assert.Equal(500, (await town.Silo.Grain<ITokenGrain>(App.QuotaKeyOf(app.Id)).Peek()).Remaining);
        Assert.Equal(300, (await town.Silo.Grain<ITokenGrain>(token.Token.Hash).Peek()).Remaining);
        Assert.Equal(500, (await town.Apps.Change(owner.Id, app.Id, AppTown.Form, Town.Me)).Value!.DailyQuota);
        var renewed = (await tokens.Refresh(owner.Id, token.Token.Id, Town.Me)).Value!;
        Assert.Equal(300, (await town.Silo.Grain<ITokenGrain>(renewed.Token.Hash).Peek()).Quota);
        Assert.Equal(RefusalCode.BadQuota, (await town.Quotas.OfApp(app.Id, 0, Town.Me)).Refusals[0].Code);
        Assert.Equal(RefusalCode.BadQuota, (await town.Quotas.OfToken("li_si_01", token.Token.Id, 1_000_001, Town.Me)).Refusals[0].Code);
        Assert.Equal(RefusalCode.NoApp, (await town.Quotas.OfApp("x", 5, Town.Me)).Refusals[0].Code);
        Assert.Equal(RefusalCode.NoToken, (await town.Quotas.OfToken("li_si_01", "x", 5, Town.Me)).Refusals[0].Code);
        Assert.Equal(RefusalCode.NoSuchUser, (await town.Quotas.OfToken("nobody_01", "x", 5, Town.Me)).Refusals[0].Code);
    }

    [Fact]
    public async Task Each_change_is_in_the_audit_log_without_a_secret()
    {
        await using var town = await AppTown.Start();
        var owner = await town.Person();
        var made = await town.App(owner);
        var id = made.App.Id;
        await town.Apps.Change(owner.Id, id, AppTown.Form, Town.Me);
        var key = (await town.Apps.Renew(owner.Id, id, AppCredential.SigningKey, Town.Me)).Value!;
        await town.Apps.Revoke(owner.Id, id, AppCredential.SigningKey, Town.Me);
        await town.Quotas.OfApp(id, 7, new Actor(Actor.OperatorKey, ""));
        await town.Apps.Delete(owner.Id, id, Town.Me);

        await using var context = await town.Silo.Services.GetRequiredService<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        var rows = await context.Audit.AsNoTracking().OrderBy(row => row.Sequence).Skip(1).ToListAsync();

        Assert.Equal(
            [
                AuditAction.AppCreated, AuditAction.AppSecretSet, AuditAction.AppChanged, AuditAction.AppSecretSet,
                AuditAction.AppSecretRevoked, AuditAction.QuotaSet, AuditAction.AppDeleted,
            ],
            rows.Select(row => row.Action));
        Assert.All(rows, row => Assert.Equal(owner.Id, row.Subject));
        Assert.All(rows, row => Assert.Contains(id, row.Detail, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain(made.Secret[..12], row.Detail, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.DoesNotContain(key.Secret[..12], row.Detail, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<App>> Listed(AppTown town, Account owner) =>
        await town.Apps.List((await town.Silo.Grain<IAccountGrain>(owner.Id).Read())!);
}
