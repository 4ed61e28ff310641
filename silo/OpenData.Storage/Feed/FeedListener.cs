using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenData.Storage.Databases;

namespace OpenData.Storage.Feed;

/// <summary>
/// Wakes the followers of this silo when another one has stored something: it listens on a connection of its own, and
/// opens another when that breaks. A notification may be lost with its connection, so every new connection wakes them too,
/// and followers poll besides.
/// </summary>
internal sealed class FeedListener(string connectionString, ChangeFeed feed, TimeProvider time) : BackgroundService
{
    private const int ProbeInSeconds = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var settings = PostgresLimits.Apply(connectionString);
        settings.Pooling = false;
        settings.MaxAutoPrepare = 0;
        settings.KeepAlive = ProbeInSeconds; // Finds out that a silent connection is dead.
        var source = PostgresSources.Create("feed", settings);
        await using var owned = source.ConfigureAwait(false);
        try
        {
            while (true)
            {
                await Listen(source, stoppingToken).ConfigureAwait(false);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task Listen(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        try
        {
            var connection = source.CreateConnection();
            await using (connection.ConfigureAwait(false))
            {
                connection.Notification += (_, _) => feed.Wake();
                await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                var listen = new NpgsqlCommand("LISTEN opendata_changes", connection);
                await using (listen.ConfigureAwait(false))
                {
                    await listen.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                }

                while (true)
                {
                    feed.Wake();
                    await connection.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or InvalidOperationException)
        {
            // Followers poll meanwhile, and their LastReadAt tells whether the database is away.
        }
    }
}
