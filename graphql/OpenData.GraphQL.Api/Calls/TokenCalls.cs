using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>The calls of a token.</summary>
[ExtendObjectType<AccessTokenNode>]
public sealed class TokenCalls
{
    /// <summary>Calls with the present secret over the latest days, from 1 to 366.</summary>
    [ListSize(SlicingArguments = ["days"], SizedFields = ["days"])]
    public static async Task<CallDays> Calls(
        [Parent] AccessTokenNode token,
        [Service] CallDaysLoader loader,
        ResolverContext context,
        [GraphQLDefault("30")] int days,
        CancellationToken cancellationToken) =>
        (await loader.LoadAsync(new CallerDays(token.QuotaKey, DayArguments.Checked(context, days)), cancellationToken))!;
}
