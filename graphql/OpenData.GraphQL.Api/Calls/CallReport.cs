using OpenData.GraphQL.Api.Catalog;
using OpenData.GraphQL.Api.Errors;
using OpenData.GraphQL.Api.Loaders;
using OpenData.GraphQL.Engine;
using OpenData.Storage.Accounts;
using OpenData.Storage.Calls;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>Calls of interfaces over some days, for those who operate the portal.</summary>
[GraphQLName("CallStatistics")]
public sealed class CallReport
{
    private const int MostTop = 50;

    private readonly CallCondition _condition;
    private readonly CallDays _days;

    internal CallReport(CallCondition condition, CallDays days) => (_condition, _days) = (condition, days);

    /// <summary>Each day, oldest first; the last is today in Asia/Shanghai.</summary>
    public IReadOnlyList<CallDay> Days => _days.Days;

    /// <summary>Calls that were answered with rows.</summary>
    public long Succeeded => _days.Succeeded;

    /// <summary>Calls that were refused or failed.</summary>
    public long Failed => _days.Failed;

    /// <summary>The resource that was asked for; null if none was, or if it is not there any more.</summary>
    public async Task<ResourceNode?> Resource([Service] ResourceLoader resources, CancellationToken cancellationToken) =>
        _condition.Resource is { } key && await resources.LoadAsync(key, cancellationToken) is { } stored
            ? new ResourceNode(stored)
            : null;

    /// <summary>The caller that was asked for; null if none was.</summary>
    public async Task<Caller?> Caller(
        [Service] AccountDirectory directory, [Service] IGrainFactory grains, CancellationToken cancellationToken) =>
        _condition.Caller is { } key ? (await new Callers(directory, grains).Name([key], cancellationToken))[0] : null;

    /// <summary>By the code of the answer, most calls first.</summary>
    public async Task<IReadOnlyList<CallCode>> Codes(
        [Service] CallStatistics statistics,
        [Service] ICallCodes codes,
        ResolverContext context,
        CancellationToken cancellationToken)
    {
        var isEnglish = ApiErrors.PrefersEnglish(context);
        return
        [
            .. (await statistics.ByCode(_condition, cancellationToken))
                .Select(each => new CallCode(each.Key, codes.Words(each.Key, isEnglish), each.Succeeded + each.Failed)),
        ];
    }

    /// <summary>Resources with the most calls, at most 50.</summary>
    public async Task<IReadOnlyList<ResourceCalls>> TopResources(
        [Service] CallStatistics statistics,
        [Service] ResourceLoader resources,
        ResolverContext context,
        CancellationToken cancellationToken,
        [GraphQLDefault("10")] int? first = null)
    {
        var top = await statistics.TopResources(_condition, PageArguments.Size(context, first, 10, MostTop), cancellationToken);
        var stored = await resources.LoadManyAsync(top.Select(each => each.Key), cancellationToken);
        return [.. top.Zip(stored, (each, found) => new ResourceCalls(each.Key, Node(found), each.Succeeded, each.Failed))];
    }

    /// <summary>Apps and tokens with the most calls, at most 50.</summary>
    public async Task<IReadOnlyList<CallerCalls>> TopCallers(
        [Service] CallStatistics statistics,
        [Service] AccountDirectory directory,
        [Service] IGrainFactory grains,
        ResolverContext context,
        CancellationToken cancellationToken,
        [GraphQLDefault("10")] int? first = null)
    {
        var top = await statistics.TopCallers(_condition, PageArguments.Size(context, first, 10, MostTop), cancellationToken);
        var callers = await new Callers(directory, grains).Name([.. top.Select(each => each.Key)], cancellationToken);
        return [.. top.Zip(callers, (each, caller) => new CallerCalls(caller, each.Succeeded, each.Failed))];
    }

    private static ResourceNode? Node(StoredResource? stored) => stored is null ? null : new ResourceNode(stored);
}
