using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;

namespace OpenData.Storage.Calls;

/// <summary>Reads what <see cref="CallCounts"/> have saved; on a silo that runs it is a second old at most.</summary>
/// <param name="reads">The database.</param>
public sealed class CallStatistics(DatabaseReads reads)
{
    private const int Success = 200;

    /// <summary>What <see cref="ByDay(CallCondition, CancellationToken)"/> says if there was no call.</summary>
    public static IReadOnlyList<CallSum<DateOnly>> None(CallCondition condition) =>
        Filled(condition, new Dictionary<DateOnly, CallSum<DateOnly>>());

    /// <summary>Calls a day, oldest first; days without a call are zeros.</summary>
    public async Task<IReadOnlyList<CallSum<DateOnly>>> ByDay(
        CallCondition condition, CancellationToken cancellationToken = default)
    {
        var sums = await Sums(condition, row => row.Day, null, cancellationToken).ConfigureAwait(false);
        return Filled(condition, sums.ToDictionary(each => each.Key));
    }

    /// <summary>Calls a day of several callers; callers without a call are absent.</summary>
    /// <param name="condition">Which; its caller is not looked at.</param>
    /// <param name="callers">Keys of quotas.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<CallSum<DateOnly>>>> ByDay(
        CallCondition condition, IReadOnlyCollection<string> callers, CancellationToken cancellationToken = default)
    {
        var sums = await reads.Read(
            (context, token) => Matching(context, condition with { Caller = null })
                .Where(row => callers.Contains(row.Caller))
                .GroupBy(row => new { row.Caller, row.Day })
                .Select(calls => new
                {
                    calls.Key,
                    Succeeded = calls.Sum(row => row.Status == Success ? row.Calls : 0),
                    All = calls.Sum(row => row.Calls),
                })
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return sums.GroupBy(each => each.Key.Caller).ToDictionary(
            each => each.Key,
            each => Filled(condition, each.ToDictionary(
                day => day.Key.Day, day => new CallSum<DateOnly>(day.Key.Day, day.Succeeded, day.All - day.Succeeded))));
    }

    /// <summary>Calls by the code of the answer, most first.</summary>
    public Task<IReadOnlyList<CallSum<int>>> ByCode(CallCondition condition, CancellationToken cancellationToken = default) =>
        Sums(condition, row => row.Status, int.MaxValue, cancellationToken);

    /// <summary>Resources by their keys, most calls first.</summary>
    public Task<IReadOnlyList<CallSum<string>>> TopResources(
        CallCondition condition, int count, CancellationToken cancellationToken = default) =>
        Sums(condition, row => row.Resource, count, cancellationToken);

    /// <summary>Callers by the keys of their quotas, most calls first.</summary>
    public Task<IReadOnlyList<CallSum<string>>> TopCallers(
        CallCondition condition, int count, CancellationToken cancellationToken = default) =>
        Sums(condition, row => row.Caller, count, cancellationToken);

    // Most calls first if only some are wanted.
    private async Task<IReadOnlyList<CallSum<TKey>>> Sums<TKey>(
        CallCondition condition, Expression<Func<CallCountRow, TKey>> key, int? most, CancellationToken cancellationToken)
    {
        var sums = await reads.Read(
            (context, token) =>
            {
                var all = Matching(context, condition).GroupBy(key).Select(calls => new
                {
                    calls.Key,
                    Succeeded = calls.Sum(row => row.Status == Success ? row.Calls : 0),
                    All = calls.Sum(row => row.Calls),
                });
                return (most is { } count ? all.OrderByDescending(each => each.All).ThenBy(each => each.Key).Take(count) : all)
                    .ToListAsync(token);
            },
            cancellationToken).ConfigureAwait(false);
        return [.. sums.Select(each => new CallSum<TKey>(each.Key, each.Succeeded, each.All - each.Succeeded))];
    }

    private static IReadOnlyList<CallSum<DateOnly>> Filled(
        CallCondition condition, IReadOnlyDictionary<DateOnly, CallSum<DateOnly>> sums) =>
        [.. condition.Days().Select(day => sums.GetValueOrDefault(day) ?? new CallSum<DateOnly>(day, 0, 0))];

    private static IQueryable<CallCountRow> Matching(OpenDataContext context, CallCondition condition)
    {
        var rows = context.Set<CallCountRow>().AsNoTracking().Where(row => row.Day >= condition.From && row.Day <= condition.To);
        if (condition.Resource is { } resource)
        {
            rows = rows.Where(row => row.Resource == resource);
        }

        return condition.Caller is { } caller ? rows.Where(row => row.Caller == caller) : rows;
    }
}
