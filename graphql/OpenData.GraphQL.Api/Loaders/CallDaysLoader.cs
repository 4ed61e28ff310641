using OpenData.Contracts;
using OpenData.GraphQL.Api.Calls;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Calls;

namespace OpenData.GraphQL.Api.Loaders;

/// <summary>Calls a day by caller: one query for all callers of a request that ask for as many days.</summary>
public sealed class CallDaysLoader(BatchScheduler scheduler, CallStatistics statistics, TimeProvider time)
    : DataLoader<CallerDays, CallDays>(scheduler)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<CallerDays, CallDays>> LoadBatchAsync(
        IReadOnlyList<CallerDays> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<CallerDays, CallDays>();
        foreach (var same in keys.GroupBy(each => each.Days, each => each.Caller))
        {
            var condition = CallCondition.Latest(ShanghaiTime.Today(time), same.Key);
            var sums = await statistics.ByDay(condition, [.. same], cancellationToken);
            foreach (var caller in same)
            {
                found[new CallerDays(caller, same.Key)] = new CallDays(sums.GetValueOrDefault(caller) ?? CallStatistics.None(condition));
            }
        }

        return found;
    }
}
