using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Hosting;

/// <summary>Checks the options of every part and makes the tables, before anything else of the host starts.</summary>
internal sealed class PostgresStart(PostgresDatabases databases) : IHostedLifecycleService
{
    /// <exception cref="OrleansConfigurationException">Options are wrong; the message has all that is.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var database in databases.All())
        {
            await database.Prepare(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
