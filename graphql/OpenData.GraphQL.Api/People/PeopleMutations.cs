using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.People.Inputs;
using OpenData.GraphQL.Api.People.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.People;

/// <summary>What operators do about the accounts of others. For operators, and for requests with the operator key.</summary>
[ExtendObjectType<Mutation>]
public sealed class PeopleMutations
{
    /// <summary>Signs somebody out everywhere. For operators, and for requests with the operator key.</summary>
    public static async Task<PersonPayload> EndSessions(
        [Service] IPeopleDesk people, ResolverContext context, EndSessionsInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await people.EndSessions(input.UserName, request.OperatorActor));
    }

    /// <summary>Ends a token of somebody. For operators, and for requests with the operator key.</summary>
    public static async Task<PersonPayload> RevokeTokenOf(
        [Service] IPeopleDesk people, ResolverContext context, RevokeTokenOfInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await people.RevokeToken(input.UserName, input.TokenId, request.OperatorActor));
    }

    /// <summary>Shuts an account out: its sessions end, nobody signs in to it, its tokens and apps are refused. For operators, and
    /// for requests with the operator key.</summary>
    public static async Task<PersonPayload> BlockAccount(
        [Service] IPeopleDesk people, ResolverContext context, BlockAccountInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await people.Block(input.UserName, input.Reason, request.OperatorActor));
    }

    /// <summary>Lets an account in again, with its tokens and apps. For operators, and for requests with the operator key.
    /// </summary>
    public static async Task<PersonPayload> UnblockAccount(
        [Service] IPeopleDesk people, ResolverContext context, UnblockAccountInput input)
    {
        var request = new AccountRequest(context);
        return Changed(request, await people.Unblock(input.UserName, input.Reason, request.OperatorActor));
    }

    private static PersonPayload Changed(AccountRequest request, Answer<Account> answer) => answer.Value is { } account
        ? new PersonPayload(new PersonNode(account), [])
        : new PersonPayload(null, request.Errors(answer.Refusals));
}
