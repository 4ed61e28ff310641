using Microsoft.EntityFrameworkCore;
using OpenData.Contracts.EventReports;
using OpenData.Storage.Databases;
using OpenData.Storage.Grains;
using OpenData.Storage.Model;

namespace OpenData.Storage.EventReports;

/// <summary>Reads reports of all senders; never through a grain.</summary>
/// <param name="reads">The database.</param>
public sealed class EventReportReader(DatabaseReads reads)
{
    /// <summary>Reports, newest first.</summary>
    /// <param name="condition">Which.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<StoredEvent>> Find(
        EventReportCondition condition, int offset, int limit, CancellationToken cancellationToken = default) => Read(
            context => Matching(context, condition).OrderByDescending(row => row.Number).Skip(offset).Take(limit),
            cancellationToken);

    /// <summary>How many there are.</summary>
    public Task<int> Count(EventReportCondition condition, CancellationToken cancellationToken = default) =>
        reads.Read((context, token) => Matching(context, condition).CountAsync(token), cancellationToken);

    /// <summary>One report, or null.</summary>
    public async Task<StoredEvent?> Find(long number, CancellationToken cancellationToken = default) =>
        (await Read(context => context.EventReports.AsNoTracking().Where(row => row.Number == number), cancellationToken)
            .ConfigureAwait(false)).SingleOrDefault();

    /// <summary>Reports in the order of storing.</summary>
    /// <param name="number">Those after this one; 0 for the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<StoredEvent>> After(long number, int limit, CancellationToken cancellationToken = default) => Read(
        context => context.EventReports.AsNoTracking().Where(row => row.Number > number).OrderBy(row => row.Number).Take(limit),
        cancellationToken);

    internal static StoredEvent StoredOf(EventReportRow row) =>
        StoredJson.Read<StoredEvent>(row.Document) with { Number = row.Number };

    private async Task<IReadOnlyList<StoredEvent>> Read(
        Func<OpenDataContext, IQueryable<EventReportRow>> query, CancellationToken cancellationToken)
    {
        var rows = await reads.Read((context, token) => query(context).ToListAsync(token), cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(StoredOf)];
    }

    private static IQueryable<EventReportRow> Matching(OpenDataContext context, EventReportCondition condition)
    {
        var rows = context.EventReports.AsNoTracking();
        foreach (var word in (condition.Sender ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(row => row.SearchText.Contains(word));
        }

        if (condition.EventType is { } type)
        {
            rows = rows.Where(row => row.EventType == type);
        }

        if (condition.From?.ToUnixTimeMilliseconds() is { } from)
        {
            rows = rows.Where(row => row.ReceivedAt >= from);
        }

        return condition.Before?.ToUnixTimeMilliseconds() is { } before ? rows.Where(row => row.ReceivedAt < before) : rows;
    }
}
