using OpenData.Contracts.Authorization;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Apps.Inputs;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>What the page <c>/oauth/authorize</c> shows.</summary>
[ExtendObjectType<Query>]
public sealed class AuthorizationQueries
{
    /// <summary>What an app asks for.</summary>
    public static async Task<AuthorizationNode> Authorization(
        [Service] IAuthorizations authorizations, ResolverContext context, AuthorizationInput request)
    {
        var answer = await authorizations.Check(RequestOf(request));
        return answer.Value is { } value
            ? new AuthorizationNode(value.App.Form.Name, value.App.Form.Description, value.DeveloperName, value.RedirectTo, [])
            : new AuthorizationNode(null, null, null, null, new AccountRequest(context).Errors(answer.Refusals));
    }

    internal static AuthorizationRequest RequestOf(AuthorizationInput input) => new(
        input.ClientId,
        input.RedirectUri,
        input.ResponseType,
        input.Scope,
        input.State,
        input.CodeChallenge,
        input.CodeChallengeMethod);
}
