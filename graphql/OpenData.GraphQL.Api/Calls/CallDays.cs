using OpenData.Storage.Calls;

namespace OpenData.GraphQL.Api.Calls;

/// <summary>Calls over some days, as far as silos have saved them; they save every second.</summary>
public sealed class CallDays
{
    internal CallDays(IReadOnlyList<CallSum<DateOnly>> days) =>
        Days = [.. days.Select(each => new CallDay(each.Key, each.Succeeded, each.Failed))];

    /// <summary>Each day, oldest first; the last is today in Asia/Shanghai.</summary>
    public IReadOnlyList<CallDay> Days { get; }

    /// <summary>Calls that were answered with rows.</summary>
    public long Succeeded => Days.Sum(each => each.Succeeded);

    /// <summary>Calls that were refused or failed.</summary>
    public long Failed => Days.Sum(each => each.Failed);
}
