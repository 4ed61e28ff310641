using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Accounts.Scanning;
using OpenData.Contracts.Auditing;

namespace OpenData.Grains.Tests.Accounts;

/// <summary>What was proven is looked at again in the turn that acts on it.</summary>
public sealed class ProofTests
{
    private const string OtherMobile = "13900000009";

    [Fact]
    public async Task A_password_that_is_changed_while_it_is_compared_opens_nothing()
    {
        var (town, hasher, account) = await Start();
        await using var _ = town;
        hasher.OnNext(() => Reset(town, account));
        var answer = await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here);
        Assert.Equal(RefusalCode.ProofOver, Assert.Single(answer.Refusals).Code);
        Assert.Empty((await town.Silo.Grain<IAccountGrain>(account.Id).Read())!.Sessions);
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", "Another123", Town.Here)).Value);
    }

    [Fact]
    public async Task Whoever_knows_the_old_password_changes_nothing_after_a_recovery()
    {
        var (town, hasher, account) = await Start();
        await using var _ = town;
        hasher.OnNext(() => Reset(town, account));
        var password = await town.Changes.ChangePassword(account.Id, Town.Password, "Thief12345", Town.Me);
        Assert.Equal(RefusalCode.ProofOver, Assert.Single(password.Refusals).Code);

        var code = await town.Code(OtherMobile, CodePurpose.ChangeMobile);
        hasher.OnNext(() => Reset(town, account, "Third12345"));
        var mobile = await town.Changes.ChangeMobile(account.Id, "Another123", OtherMobile, code, Town.Me);
        Assert.Equal(RefusalCode.ProofOver, Assert.Single(mobile.Refusals).Code);

        Assert.Equal(account.Mobile, (await town.Silo.Grain<IAccountGrain>(account.Id).Read())!.Mobile);
        Assert.Null(await town.Silo.Grain<ILoginNameGrain>(LoginNames.OfMobile(OtherMobile)).Owner());
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", "Third12345", Town.Here)).Value);
        Assert.Equal(2, (await town.Audit()).Count(row => row.Action == AuditAction.PasswordSet));
        Assert.DoesNotContain(await town.Audit(), row => row.Action == AuditAction.MobileSet);
    }

    [Fact]
    public async Task A_proof_is_over_when_what_it_was_compared_with_has_changed()
    {
        var (town, _, account) = await Start();
        await using var __ = town;
        var grain = town.Silo.Grain<IAccountGrain>(account.Id);
        var identity = new ExternalIdentity("city", "https://id.example.cn", "42", town.Time.GetUtcNow());
        await grain.AddIdentity(identity, Town.Me);
        var session = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        Proof[] proofs =
        [
            Proof.ByPassword(account.Id, (await grain.PasswordHash())!),
            Proof.ByMobile(account.Id, account.Mobile),
            Proof.ByName(account.Id, identity.LoginName),
            Proof.BySession(account.Id, session.SessionId),
        ];
        foreach (var proof in proofs)
        {
            Assert.NotNull((await town.SignIns.Open(proof, Town.Here)).Value);
            Assert.Equal($"{proof.Kind} of {account.Id}", proof.ToString());
        }

        await grain.SetMobile(OtherMobile, proofs[0], Town.Me);
        await grain.RemoveIdentity(identity.Id, Town.Me);
        await Reset(town, account with { Mobile = OtherMobile });
        foreach (var proof in proofs)
        {
            Assert.Equal(RefusalCode.ProofOver, Assert.Single((await town.SignIns.Open(proof, Town.Here)).Refusals).Code);
        }

        Assert.Empty((await grain.Read())!.Sessions);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => town.Silo.Grain<IAccountGrain>("none").OpenSession(new Session("a", default, default, "", ""), proofs[0]));
    }

    [Fact]
    public async Task A_ticket_is_over_when_the_mobile_that_it_was_given_for_is()
    {
        var (town, _, account) = await Start();
        await using var __ = town;
        var code = await town.Code(account.Mobile, CodePurpose.ResetPassword);
        var ticket = (await town.Recoveries.Verify(account.Mobile, code, null)).Value!;
        code = await town.Code(OtherMobile, CodePurpose.ChangeMobile);
        Assert.Empty((await town.Changes.ChangeMobile(account.Id, Town.Password, OtherMobile, code, Town.Me)).Refusals);
        Assert.Equal(
            RefusalCode.ExpiredTicket, Assert.Single((await town.Recoveries.Reset(ticket, "Another123", Town.Here)).Refusals).Code);
        Assert.NotNull((await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value);
    }

    [Fact]
    public async Task A_scan_lets_nobody_in_after_all_sessions_have_ended()
    {
        var (town, _, account) = await Start();
        await using var __ = town;
        var scans = town.Silo.Services.GetRequiredService<IScanSignIns>();
        var present = (await town.SignIns.SignIn("li_si_01", Town.Password, Town.Here)).Value!;
        var started = await scans.Start(Town.Here);
        Assert.True(await scans.Answer(started.Code, present, isConfirmed: true));
        Assert.Empty((await town.People.EndSessions("li_si_01", Actor.CommandLine)).Refusals);
        Assert.Equal(ScanStatus.Gone, (await scans.Take(started.Code, started.Secret, Town.Here)).Status);
    }

    private static async Task<(Town Town, MeddlingHasher Hasher, Account Account)> Start()
    {
        var hasher = new MeddlingHasher();
        var town = await Town.Start(configure: services => services.AddSingleton<IPasswordHasher<string>>(hasher));
        return (town, hasher, await town.Registered());
    }

    private static async Task Reset(Town town, Account account, string password = "Another123")
    {
        var hash = new PasswordHasher<string>().HashPassword("", password);
        var proof = Proof.ByMobile(account.Id, account.Mobile);
        Assert.True(await town.Silo.Grain<IAccountGrain>(account.Id).SetPassword(hash, proof, Town.Me));
    }
}
