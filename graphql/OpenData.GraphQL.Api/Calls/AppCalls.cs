using OpenData.Contracts.Apps;
using OpenData.GraphQL.Api.Apps;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>The calls of an app.</summary>
[ExtendObjectType<AppNode>]
public sealed class AppCalls
{
    /// <summary>Calls by all ways over the latest days, from 1 to 366.</summary>
    [ListSize(SlicingArguments = ["days"], SizedFields = ["days"])]
    public static async Task<CallDays> Calls(
        [Parent] AppNode app,
        [Service] CallDaysLoader loader,
        ResolverContext context,
        [GraphQLDefault("30")] int days,
        CancellationToken cancellationToken) =>
        (await loader.LoadAsync(new CallerDays(App.QuotaKeyOf(app.Id), DayArguments.Checked(context, days)), cancellationToken))!;
}
