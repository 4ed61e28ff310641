using OpenData.Storage.Model;

namespace OpenData.Storage.Databases;

/// <summary>SQLite: one process, one writer, so numbers commit in the order in which they are drawn.</summary>
internal sealed class SqliteEngine : IDatabaseEngine
{
    public TimeSpan? Limit => null;

    public async Task Complete(OpenDataContext context)
    {
        await context.SaveChangesAsync().ConfigureAwait(false);
        await context.Database.CommitTransactionAsync().ConfigureAwait(false);
    }

    public bool IsUnavailable(Exception exception) => false;

    public bool IsGivenUp(Exception exception) => false;
}
