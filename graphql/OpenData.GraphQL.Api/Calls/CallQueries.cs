using OpenData.Contracts;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Accounts;
using OpenData.Storage.Calls;
using Orleans;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>How interfaces are called, for those who operate the portal.</summary>
[ExtendObjectType<Query>]
public sealed class CallQueries
{
    /// <summary>Calls over the latest days, from 1 to 366; of one resource by its key, of one caller by its id, or of all. For
    /// operators and auditors.</summary>
    [Cost(10)]
    [ListSize(SlicingArguments = ["days"], SizedFields = ["days"])]
    public static async Task<CallReport> CallStatistics(
        [Service] CallStatistics statistics,
        [Service] AccountDirectory directory,
        [Service] IGrainFactory grains,
        [Service] TimeProvider time,
        ResolverContext context,
        [GraphQLDefault("30")] int days,
        CancellationToken cancellationToken,
        string? resource = null,
        [ID] string? caller = null)
    {
        var condition = CallCondition.Latest(ShanghaiTime.Today(time), DayArguments.Checked(context, days)) with
        {
            Resource = resource,
            Caller = caller is null
                ? null
                : await new Callers(directory, grains).QuotaKeyOf(caller) ?? throw ApiErrors.BadId(context, caller),
        };
        return new CallReport(condition, new CallDays(await statistics.ByDay(condition, cancellationToken)));
    }
}
