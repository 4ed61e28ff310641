using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;
using OpenData.Storage.Databases;
using OpenData.Storage.Model;

namespace OpenData.Storage.Counters;

/// <summary>Counters of one process; they are saved in a transaction with whatever else is being committed.</summary>
internal sealed class SqliteCounterTable(DatabaseReads reads, GroupCommit commits) : ICounterTable
{
    public bool IsShared => false;

    public Task<IReadOnlyList<StoredCounter>> ReadAfter(long changed, CancellationToken cancellationToken) => reads.Read(
        static async (context, token) =>
        {
            var rows = new List<StoredCounter>();
            await foreach (var row in context.Counters.AsNoTracking().AsAsyncEnumerable()
                .WithCancellation(token).ConfigureAwait(false))
            {
                rows.Add(new StoredCounter(row.Key, new CounterValues(row.Views, row.Downloads, row.Calls), 0));
            }

            return (IReadOnlyList<StoredCounter>)rows;
        },
        cancellationToken);

    public Task Add(CounterFlush flush, CancellationToken cancellationToken) =>
        commits.Commit(context => Save(context, flush), cancellationToken);

    private static async Task Save(OpenDataContext context, CounterFlush flush)
    {
        foreach (var (key, values) in flush.Counted)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO counters (key, views, downloads, calls)
                VALUES ({key}, {values.Views}, {values.Downloads}, {values.Calls})
                ON CONFLICT (key) DO UPDATE SET
                    views = counters.views + excluded.views,
                    downloads = counters.downloads + excluded.downloads,
                    calls = counters.calls + excluded.calls
                """).ConfigureAwait(false);
        }
    }
}
