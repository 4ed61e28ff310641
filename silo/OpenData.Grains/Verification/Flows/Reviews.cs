using Microsoft.Extensions.Logging;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.Grains.Accounts.Flows;
using OpenData.Storage.Verification;
using Orleans;

namespace OpenData.Grains.Verification.Flows;

/// <inheritdoc cref="IReviews"/>
public sealed partial class Reviews(
    IGrainFactory grains,
    VerificationReader requests,
    IIdentityProtector protector,
    CertificateShelf shelf,
    DecisionNotice notice,
    ILogger<Reviews> logger) : IReviews
{
    /// <inheritdoc/>
    public async Task<ReviewedRequest?> Open(string requestId, Actor by)
    {
        if (await Find(requestId) is not { } found)
        {
            return null;
        }

        await Look(found, "request", by);
        return found;
    }

    /// <inheritdoc/>
    public async Task<Answer<ReviewedRequest>> Decide(
        string requestId, bool isApproved, string reason, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        var check = new FormCheck().Text(reason, VerificationRequest.LongestReason, "reason");
        if (check.Refusals.Count > 0)
        {
            return new Answer<ReviewedRequest>(null, check.Refusals);
        }

        if (await Find(requestId) is not { } found)
        {
            return new Refusal(RefusalCode.NoVerification, "id");
        }

        if (found.AccountId == by.Account)
        {
            return new Refusal(RefusalCode.OwnVerification, "id");
        }

        var step = isApproved ? VerificationStep.Approve : VerificationStep.Reject;
        if (await grains.GetGrain<IAccountGrain>(found.AccountId).ChangeVerification(
            new VerificationChange(step, requestId, Text: reason.Trim()), by) is not { Verification: { } decided } account)
        {
            return new Refusal(RefusalCode.VerificationDecided, "id");
        }

        await Finish(decided, account, cancellationToken);
        return found with { Request = decided };
    }

    /// <inheritdoc/>
    public async Task<Answer<string>> Reveal(string requestId, Actor by)
    {
        if (await Find(requestId) is not { } found
            || await grains.GetGrain<IAccountGrain>(found.AccountId).VerificationSecret() is not { } secret
            || found.Request is not { Status: VerificationStatus.Waiting, Kind: VerificationKind.RealName })
        {
            return new Refusal(RefusalCode.NoVerification, "id");
        }

        if (protector.Unprotect(secret) is not { } number)
        {
            return new Refusal(RefusalCode.NumberUnreadable, "id");
        }

        await Look(found, "number", by);
        return number;
    }

    /// <inheritdoc/>
    public async Task<CertificateFile?> OpenFile(string requestId, int place, Actor by)
    {
        if (await Find(requestId) is not { Request: { Status: VerificationStatus.Waiting } request } found
            || place < 0 || place >= request.Files.Count)
        {
            return null;
        }

        await Look(found, $"document {request.Files[place].Name}", by);
        return request.Files[place];
    }

    private async Task<ReviewedRequest?> Find(string requestId) => await requests.Find(requestId) is { } queued
        ? new ReviewedRequest(queued.Request, queued.AccountId, queued.UserName)
        : null;

    private async Task Look(ReviewedRequest found, string what, Actor by) => await grains.GetGrain<IAccountGrain>(found.AccountId)
        .ChangeVerification(new VerificationChange(VerificationStep.Look, found.Request.Id, Text: what), by);

    // The decision stands whatever fails here: files that are left are swept, a claim of a number that is not held is taken.
    private async Task Finish(VerificationRequest decided, Account account, CancellationToken cancellationToken)
    {
        try
        {
            if (decided is { Status: VerificationStatus.Rejected, NumberHash: { } hash })
            {
                await grains.GetGrain<IIdentityGrain>(hash).Release(account.Id);
            }

            await shelf.Discard(decided.Id);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogLeft(logger, failure, decided.Id);
        }

        await notice.Send(decided, account, cancellationToken);
    }

    [LoggerMessage(4102, LogLevel.Warning, "After the decision on {Request} its files or its number could not be given up; that is done later")]
    private static partial void LogLeft(ILogger logger, Exception failure, string request);
}
