using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Auditing;
using OpenData.Contracts.Verification;
using OpenData.Storage.Grains;

namespace OpenData.Grains.Verification;

/// <summary>
/// The way of a request: it waits, is approved, rejected or withdrawn, and stays so. An account has one that waits at most;
/// one that is verified submits none.
/// </summary>
internal static class VerificationSteps
{
    /// <summary>The state after a step, with what goes to the audit log and to the list of operators; null where the step does
    /// not apply.</summary>
    public static AccountState? Next(
        Account account, AccountState state, VerificationChange change, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Step switch
        {
            VerificationStep.Attempt => Attempt(state, DateOnly.FromDateTime(ShanghaiTime.At(now).DateTime)),
            VerificationStep.Submit => Submit(account, state, change),
            VerificationStep.Withdraw => End(account, state, change, VerificationStatus.Withdrawn),
            VerificationStep.Approve => End(account, state, change, VerificationStatus.Approved),
            VerificationStep.Reject => End(account, state, change, VerificationStatus.Rejected),
            _ => Noted(AuditAction.VerificationSeen, $"{change.RequestId} {change.Text}", state),
        };

        AccountState? Submit(Account owner, AccountState before, VerificationChange submitted)
        {
            var request = submitted.Request ?? throw new ArgumentException("Nothing is submitted.", nameof(change));
            if (owner.Is(Role.Verified) || owner.Verification?.Status == VerificationStatus.Waiting)
            {
                return null;
            }

            return request.Status == VerificationStatus.Waiting
                ? Put(owner, request, submitted.Secret, AuditAction.VerificationSubmitted, before)
                : Put(Proven(owner, request), Decided(request, request.Status, ""), null, AuditAction.VerificationApproved, before);
        }

        AccountState? End(Account owner, AccountState before, VerificationChange ended, VerificationStatus status)
        {
            if (owner.Verification is not { Status: VerificationStatus.Waiting } request || request.Id != ended.RequestId)
            {
                return null;
            }

            var action = status switch
            {
                VerificationStatus.Approved => AuditAction.VerificationApproved,
                VerificationStatus.Rejected => AuditAction.VerificationRejected,
                _ => AuditAction.VerificationWithdrawn,
            };
            return Put(
                status == VerificationStatus.Approved ? Proven(owner, request) : owner,
                Decided(request, status, ended.Text),
                secret: null,
                action,
                before);
        }

        VerificationRequest Decided(VerificationRequest request, VerificationStatus status, string reason) => request with
        {
            Status = status,
            DecidedAt = now,
            DecidedBy = by.Account,
            Reason = reason.Length == 0 ? null : reason,
        };

        AccountState Put(Account owner, VerificationRequest request, string? secret, AuditAction action, AccountState before) =>
            Noted(action, $"{request.Kind} {request.Id}", before) with
            {
                Account = owner with { Verification = request },
                VerificationSecret = secret,
                UnwrittenRequest = request,
            };

        AccountState Noted(AuditAction action, string detail, AccountState before) => before with
        {
            Unwritten = new AuditEntry(
                now, by.Account == Actor.Self ? account.Id : by.Account, by.Address, account.Id, action, detail),
        };
    }

    private static AccountState? Attempt(AccountState state, DateOnly today)
    {
        var count = state.VerificationAttempts is { } attempts && attempts.Day == today ? attempts.Count : 0;
        return count >= VerificationChange.AttemptsADay
            ? null
            : state with { VerificationAttempts = new VerificationAttempts(today, count + 1) };
    }

    private static Account Proven(Account account, VerificationRequest request) => account with
    {
        Roles = account.Is(Role.Verified) ? account.Roles : [.. account.Roles, Role.Verified],
        RealName = request.Kind == VerificationKind.RealName ? request.Name : account.RealName,
    };
}
