using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;
using OpenData.Storage.Tests.Providers;
using OpenData.Storage.Verification;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Storage.Tests;

public abstract class VerificationSuite(Provider provider)
{
    [Fact]
    public async Task A_request_is_listed_as_it_was_last_written_and_the_log_has_every_step()
    {
        await using var store = await TestStore.Start(provider);
        var request = Request("r1") with { Files = [new CertificateFile(new string('a', 64), "执照.pdf", CertificateFormat.Pdf, 3, "00")] };
        var state = await Write(store, "a1", "li_si_01", request, AuditAction.VerificationSubmitted);
        await Write(store, "a2", "zhang_san", Request("r2", VerificationKind.RealName), AuditAction.VerificationSubmitted);
        var reader = store.Get<VerificationReader>();
        Assert.Equal(["r1", "r2"], (await reader.Read(null, null, 0, 10)).Select(each => each.Request.Id));

        await Write(store, "a1", "li_si_01", request with { Status = VerificationStatus.Rejected, Reason = "x" }, AuditAction.VerificationRejected, state);

        var found = (await reader.Find("r1"))!;
        Assert.Equal((request with { Status = VerificationStatus.Rejected, Reason = "x" }, "a1", "li_si_01"), (found.Request, found.AccountId, found.UserName));
        Assert.Equal(["r2"], (await reader.Read(VerificationStatus.Waiting, null, 0, 10)).Select(each => each.Request.Id));
        Assert.Equal(["r1"], (await reader.Read(null, VerificationKind.Certification, 0, 10)).Select(each => each.Request.Id));
        Assert.Equal(["r2"], (await reader.Read(null, null, found.Sequence, 10)).Select(each => each.Request.Id));
        Assert.Equal(1, await reader.Count(VerificationStatus.Rejected, VerificationKind.Certification));
        Assert.Null(await reader.Find("r3"));
        Assert.Equal(
            [AuditAction.VerificationSubmitted, AuditAction.VerificationSubmitted, AuditAction.VerificationRejected],
            await Audit(store));
    }

    [Fact]
    public async Task Of_two_who_decide_on_one_version_the_second_changes_neither_account_nor_list_nor_log()
    {
        await using var store = await TestStore.Start(provider);
        await Write(store, "a1", "li_si_01", Request("r1"), AuditAction.VerificationSubmitted);
        var (quick, slow) = (await Read(store, "a1"), await Read(store, "a1"));
        await Write(store, "a1", "li_si_01", Request("r1") with { Status = VerificationStatus.Approved }, AuditAction.VerificationApproved, quick);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Write(
            store, "a1", "li_si_01", Request("r1") with { Status = VerificationStatus.Rejected }, AuditAction.VerificationRejected, slow));

        Assert.Equal(VerificationStatus.Approved, (await store.Get<VerificationReader>().Find("r1"))!.Request.Status);
        Assert.Equal([AuditAction.VerificationSubmitted, AuditAction.VerificationApproved], await Audit(store));
    }

    [Fact]
    public async Task Files_are_left_when_their_request_does_not_wait_after_an_hour()
    {
        await using var store = await TestStore.Start(provider);
        var ledger = store.Get<CertificateLedger>();
        await Write(store, "a1", "li_si_01", Request("waits"), AuditAction.VerificationSubmitted);
        await ledger.Add("waits", ["a"]);
        await ledger.Add("never", ["b", "c"]);
        Assert.Empty(await ledger.Left());
        Assert.Equal(["b", "c"], (await ledger.Of("never")).Order(StringComparer.Ordinal));
        store.Time.Advance(CertificateLedger.TimeToSubmit + TimeSpan.FromSeconds(1));
        Assert.Equal(["b", "c"], (await ledger.Left()).Order(StringComparer.Ordinal));
        await ledger.Remove("b");
        await ledger.Remove("b");
        Assert.Equal(["c"], await ledger.Left());
    }

    private static VerificationRequest Request(string id, VerificationKind kind = VerificationKind.Certification) =>
        new(id, kind, VerificationStatus.Waiting, "上海数据服务有限公司", "91310000MA1FL4W99P", DateTimeOffset.UnixEpoch);

    private static IGrainStorage Accounts(TestStore store) =>
        store.Get<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(AccountStorage.Name);

    private static async Task<GrainState<AccountState>> Read(TestStore store, string id)
    {
        var state = new GrainState<AccountState>(new AccountState());
        await Accounts(store).ReadStateAsync("account", GrainId.Create("account", id), state);
        return state;
    }

    private static async Task<GrainState<AccountState>> Write(
        TestStore store,
        string id,
        string userName,
        VerificationRequest request,
        AuditAction action,
        GrainState<AccountState>? read = null)
    {
        var state = read ?? new GrainState<AccountState>(new AccountState());
        state.State = state.State! with
        {
            Account = new Account(id, userName, AccountKind.LegalPerson, "13812345678", DateTimeOffset.UnixEpoch) { Verification = request },
            Unwritten = new AuditEntry(DateTimeOffset.UnixEpoch, id, "", id, action, request.Id),
            UnwrittenRequest = request,
        };
        await Accounts(store).WriteStateAsync("account", GrainId.Create("account", id), state);
        Assert.Null(state.State!.UnwrittenRequest);
        return state;
    }

    private static async Task<List<AuditAction>> Audit(TestStore store)
    {
        await using var context = await store.Get<IDbContextFactory<OpenDataContext>>().CreateDbContextAsync();
        return await context.Audit.AsNoTracking().OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync();
    }
}
