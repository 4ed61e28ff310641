using OpenData.Contracts.Accounts;
using OpenData.Contracts.Verification;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Verification;

/// <summary>How people and organisations prove who they are.</summary>
[ExtendObjectType<Mutation>]
public sealed class VerificationMutations
{
    /// <summary>Sends a code to the mobile of the account, for submitRealName.</summary>
    public static async Task<SendCodePayload> SendVerificationCode([Service] IRealNames realNames, ResolverContext context)
    {
        var request = new AccountRequest(context);
        var answer = await realNames.SendCode(request.Present.Account.Id, request.IsEnglish, request.Visitor, request.Aborted);
        return SendCodePayload.Of(answer, request);
    }

    /// <summary>Checks the real name of a person, five times a day at most. Where nobody can tell at once, operators decide.
    /// </summary>
    public static async Task<AccountPayload> SubmitRealName(
        [Service] IRealNames realNames, ResolverContext context, SubmitRealNameInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await realNames.Submit(
            request.Present.Account.Id, input.RealName, input.Number, input.Code, request.Actor, request.Aborted));
    }

    /// <summary>Sends the documents of an organisation to operators, who decide.</summary>
    public static async Task<AccountPayload> SubmitCertification(
        [Service] ICertifications certifications, ResolverContext context, SubmitCertificationInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await certifications.Submit(
            request.Present.Account.Id,
            input.Certificate,
            input.Address,
            [.. input.Documents.Select(each => new OfferedFile(each.Name, each.Length, each.OpenRead))],
            request.Actor,
            request.Aborted));
    }

    /// <summary>Takes back the request that waits.</summary>
    public static async Task<AccountPayload> WithdrawVerification([Service] IRealNames realNames, ResolverContext context)
    {
        var request = new AccountRequest(context);
        return Changed(request, await realNames.Withdraw(request.Present.Account.Id, request.Actor));
    }

    /// <summary>Approves or rejects a request. For operators, and for requests with the operator key.</summary>
    public static async Task<DecideVerificationPayload> DecideVerification(
        [Service] IReviews reviews, ResolverContext context, DecideVerificationInput input)
    {
        var request = new AccountRequest(context);
        var answer = await reviews.Decide(input.Id, input.IsApproved, input.Reason, request.OperatorActor, request.Aborted);
        return new DecideVerificationPayload(
            answer.Value is { } decided ? new VerificationCase(decided) : null, request.Errors(answer.Refusals));
    }

    /// <summary>The identity or passport number of a waiting request in full, to look it up elsewhere. For operators, and for
    /// requests with the operator key; that it was seen is in the audit log.</summary>
    public static async Task<RevealVerificationPayload> RevealVerification(
        [Service] IReviews reviews, ResolverContext context, RevealVerificationInput input)
    {
        var request = new AccountRequest(context);
        var answer = await reviews.Reveal(input.Id, request.OperatorActor);
        return new RevealVerificationPayload(answer.Value, request.Errors(answer.Refusals));
    }

    private static AccountPayload Changed(AccountRequest request, Answer<Account> answer) => answer.Value is { } account
        ? new AccountPayload(request.Show(account), [])
        : new AccountPayload(null, request.Errors(answer.Refusals));
}
