using OpenData.Contracts;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Accounts.Rules;
using OpenData.Contracts.Verification;
using OpenData.Grains.Accounts.Flows;
using Orleans;

namespace OpenData.Grains.Verification.Flows;

/// <inheritdoc cref="IRealNames"/>
public sealed class RealNames(
    IGrainFactory grains,
    ICodeSending codes,
    ProvenMobiles mobiles,
    IRealNameVerifier verifier,
    IIdentityProtector protector,
    IdentityHashes hashes,
    CertificateShelf shelf,
    TimeProvider time) : IRealNames
{
    /// <inheritdoc/>
    public async Task<Answer<SentCode>> SendCode(
        string accountId, bool isEnglish, Visitor visitor, CancellationToken cancellationToken)
    {
        var account = await Read(accountId);
        if (Submitting.Fault(account, isOrganisation: false) is { } fault)
        {
            return fault;
        }

        var sent = await codes.Send(account.Mobile, CodePurpose.VerifyRealName, isEnglish, visitor, cancellationToken);
        return sent with { Refusals = [.. sent.Refusals.Select(each => each with { Field = "code" })] };
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Submit(
        string accountId, string realName, string number, string code, Actor by, CancellationToken cancellationToken)
    {
        var account = await Read(accountId);
        if (Submitting.Fault(account, isOrganisation: false) is { } fault)
        {
            return fault;
        }

        var isPassport = account.Kind == AccountKind.Foreigner;
        var check = new FormCheck()
            .That(PersonName.IsValid(realName.Trim()), RefusalCode.BadName, "realName")
            .That(
                isPassport ? PassportNumber.IsValid(number.Trim()) : IdentityNumber.IsValid(number, ShanghaiTime.Today(time)),
                isPassport ? RefusalCode.BadPassport : RefusalCode.BadIdentityNumber,
                "number");
        if (check.Refusals.Count > 0)
        {
            return new Answer<Account>(null, check.Refusals);
        }

        if ((await mobiles.Prove(account.Mobile, CodePurpose.VerifyRealName, code)).Refusal is { } unproven)
        {
            return unproven;
        }

        var owner = grains.GetGrain<IAccountGrain>(accountId);
        if (await owner.ChangeVerification(new VerificationChange(VerificationStep.Attempt), by) is null)
        {
            return Submitting.NoMoreToday(time);
        }

        var normal = isPassport ? PassportNumber.Normalize(number.Trim()) : IdentityNumber.Normalize(number);
        return await Check(owner, accountId, realName.Trim(), isPassport, normal, by, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Answer<Account>> Withdraw(string accountId, Actor by)
    {
        var owner = grains.GetGrain<IAccountGrain>(accountId);
        if ((await Read(accountId)).Verification is not { Status: VerificationStatus.Waiting } request
            || await owner.ChangeVerification(new VerificationChange(VerificationStep.Withdraw, request.Id), by) is not { } account)
        {
            return new Refusal(RefusalCode.NoVerification);
        }

        await Release(request.NumberHash, accountId);
        await shelf.Discard(request.Id);
        return account;
    }

    private async Task<Answer<Account>> Check(
        IAccountGrain owner,
        string accountId,
        string name,
        bool isPassport,
        string number,
        Actor by,
        CancellationToken cancellationToken)
    {
        var hash = await hashes.Of(isPassport, number);
        if (!await grains.GetGrain<IIdentityGrain>(hash).Claim(accountId))
        {
            return new Refusal(RefusalCode.IdentityUsedUp, "number");
        }

        var id = Guid.NewGuid().ToString("N");
        var outcome = await verifier.Check(new RealNameQuestion(id, name, isPassport, number), cancellationToken);
        if (outcome == RealNameOutcome.NoMatch)
        {
            await Release(hash, accountId);
            return new Refusal(RefusalCode.RealNameMismatch);
        }

        var isMatch = outcome == RealNameOutcome.Match;
        var mask = isPassport ? PassportNumber.Mask(number) : IdentityNumber.Mask(number);
        var request = new VerificationRequest(
            id,
            VerificationKind.RealName,
            isMatch ? VerificationStatus.Approved : VerificationStatus.Waiting,
            name,
            mask,
            time.GetUtcNow())
        {
            NumberHash = hash,
        };
        var change = new VerificationChange(
            VerificationStep.Submit, id, request, isMatch ? null : protector.Protect(number));
        var account = await owner.ChangeVerification(
            change, isMatch ? by with { Account = Actor.RealNameGateway } : by);
        return account is not null ? account : new Refusal(RefusalCode.VerificationWaiting);
    }

    private async Task<Account> Read(string accountId) => await grains.GetGrain<IAccountGrain>(accountId).Read()
        ?? throw new InvalidOperationException($"There is no account {accountId}.");

    private Task Release(string? hash, string accountId) =>
        hash is null ? Task.CompletedTask : grains.GetGrain<IIdentityGrain>(hash).Release(accountId);
}
