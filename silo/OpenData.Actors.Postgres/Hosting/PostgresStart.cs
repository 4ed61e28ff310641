using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Hosting;

/// <summary>Checks the options of every part and makes the tables, before anything else of the host starts.</summary>
internal sealed class PostgresStart(PostgresDatabases databases, TimeProvider time) : IHostedLifecycleService
{
    // Silos that start together come to a database that may just be starting, too.
    private const int MostAttempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="OrleansConfigurationException">Options are wrong; the message has all that is.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var database in databases.All())
        {
            await Prepare(database, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Prepare(OrleansDatabase database, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await database.Prepare(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (PostgresUnavailableException) when (attempt < MostAttempts)
            {
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
