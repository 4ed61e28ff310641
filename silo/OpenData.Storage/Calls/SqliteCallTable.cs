using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpenData.Storage.Commits;

namespace OpenData.Storage.Calls;

/// <summary>Counts of one process; they are saved in a transaction with whatever else is being committed. A commit that fails
/// has not been made, so none is added twice.</summary>
internal sealed class SqliteCallTable(GroupCommit commits) : ICallTable
{
    public Task Add(long flush, IReadOnlyList<KeyValuePair<CallKey, long>> counted, CancellationToken cancellationToken)
    {
        var lines = JsonSerializer.Serialize(counted.Select(line => new object[]
        {
            line.Key.Day.ToString("O", CultureInfo.InvariantCulture), line.Key.Resource, line.Key.Caller, line.Key.Code, line.Value,
        }));
        return commits.Commit(
            context => context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO call_counts (day, resource, caller, status, calls)
                SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each({lines}) WHERE true
                ON CONFLICT (day, resource, caller, status) DO UPDATE SET calls = call_counts.calls + excluded.calls
                """),
            cancellationToken);
    }
}
