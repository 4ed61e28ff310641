using OpenData.Contracts.Entitlements;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Entitlements.Inputs;
using OpenData.GraphQL.Api.Entitlements.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>What operators change in entitlements.</summary>
[ExtendObjectType<Mutation>]
public sealed class EntitlementMutations
{
    /// <summary>Lets an app, or the personal tokens of a user, call the interfaces of a resource; what was granted of it before is
    /// replaced. For operators, and for requests with the operator key.</summary>
    public static async Task<GrantEntitlementPayload> GrantEntitlement(
        [Service] IEntitlementDesk entitlements, ResolverContext context, GrantEntitlementInput input)
    {
        var request = new AccountRequest(context);
        var form = new EntitlementForm(input.AppId, input.UserName, input.ResourceKey, input.Fields, input.Until, input.Note ?? "");
        var answer = await entitlements.Grant(form, request.OperatorActor);
        return new GrantEntitlementPayload(
            answer.Value is { } held ? new EntitlementNode(held.Entitlement) : null, request.Errors(answer.Refusals));
    }

    /// <summary>Ends an entitlement, on every silo within five seconds. For operators, and for requests with the operator key.</summary>
    public static async Task<RevokeEntitlementPayload> RevokeEntitlement(
        [Service] IEntitlementDesk entitlements, ResolverContext context, RevokeEntitlementInput input)
    {
        var request = new AccountRequest(context);
        var answer = await entitlements.Revoke(input.AppId, input.UserName, input.ResourceKey, request.OperatorActor);
        return new RevokeEntitlementPayload(answer.Value?.Resource, request.Errors(answer.Refusals));
    }
}
