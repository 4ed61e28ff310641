using OpenData.Contracts.Authorization;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Api.Apps.Inputs;
using OpenData.GraphQL.Api.Apps.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>What the page <c>/oauth/authorize</c> does.</summary>
[ExtendObjectType<Mutation>]
public sealed class AuthorizationMutations
{
    /// <summary>Lets an app call on behalf of whoever is signed in, or not.</summary>
    public static async Task<AuthorizeAppPayload> AuthorizeApp(
        [Service] IAuthorizations authorizations, ResolverContext context, AuthorizeAppInput input)
    {
        var request = new AccountRequest(context);
        var answer = await authorizations.Decide(
            request.Proof, AuthorizationQueries.RequestOf(input.Request), input.IsAllowed, request.Actor);
        return new AuthorizeAppPayload(answer.Value?.RedirectTo, request.Errors(answer.Refusals));
    }

    /// <summary>Ends all that an app may do on behalf of whoever is signed in.</summary>
    public static async Task<AccountPayload> RevokeGrant(
        [Service] IAllowedApps allowed, ResolverContext context, RevokeGrantInput input)
    {
        var request = new AccountRequest(context);
        var answer = await allowed.Disallow(request.Present.Account.Id, input.AppId, request.Actor);
        return answer.Value is { } account
            ? new AccountPayload(request.Show(account), [])
            : new AccountPayload(null, request.Errors(answer.Refusals));
    }
}
