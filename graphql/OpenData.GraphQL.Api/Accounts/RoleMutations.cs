using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts.Inputs;
using OpenData.GraphQL.Api.Accounts.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>What operators change in the accounts of others.</summary>
[ExtendObjectType<Mutation>]
public sealed class RoleMutations
{
    /// <summary>Gives a role to an account, or takes it. For operators, and for requests with the operator key.</summary>
    public static async Task<SetRolePayload> SetRole(
        [Service] IAccountChanges changes, ResolverContext context, SetRoleInput input)
    {
        var request = new AccountRequest(context);
        var answer = await changes.SetRole(input.UserName, input.Role, input.IsGiven, request.OperatorActor);
        return new SetRolePayload(answer.Value?.Roles, request.Errors(answer.Refusals));
    }
}
