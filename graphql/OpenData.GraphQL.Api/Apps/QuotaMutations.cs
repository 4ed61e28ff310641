using OpenData.Contracts.Accounts;
using OpenData.Contracts.Quotas;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Apps.Inputs;
using OpenData.GraphQL.Api.Apps.Payloads;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>What operators change in quotas.</summary>
[ExtendObjectType<Mutation>]
public sealed class QuotaMutations
{
    /// <summary>Sets the daily quota of an app or of a token. For operators, and for requests with the operator key.</summary>
    public static async Task<SetQuotaPayload> SetQuota(
        [Service] IQuotaDesk quotas, ResolverContext context, SetQuotaInput input)
    {
        var request = new AccountRequest(context);
        var answer = input switch
        {
            { AppId: { } appId, UserName: null, TokenId: null } => await quotas.OfApp(appId, input.DailyQuota, request.OperatorActor),
            { AppId: null, UserName: { } userName, TokenId: { } tokenId } =>
                await quotas.OfToken(userName, tokenId, input.DailyQuota, request.OperatorActor),
            _ => new Refusal(RefusalCode.NoQuotaOwner),
        };
        return new SetQuotaPayload(answer.Value?.DailyQuota, request.Errors(answer.Refusals));
    }
}
