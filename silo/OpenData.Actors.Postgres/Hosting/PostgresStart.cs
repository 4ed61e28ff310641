using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace OpenData.Actors.Postgres.Hosting;

/// <summary>Checks the options of every part and makes the tables, before anything else of the host starts.</summary>
internal sealed class PostgresStart(
    IEnumerable<PostgresUse> uses, PostgresDatabases databases, IServiceProvider services) : IHostedLifecycleService
{
    /// <exception cref="OrleansConfigurationException">Options are wrong; the message has all that is.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var named = uses.Select(use => (use.Part, Options: use.Options(services))).ToList();
        var errors = named.Select(use => PostgresDatabases.Error(use.Part, use.Options)).OfType<string>().ToList();
        if (errors.Count > 0)
        {
            throw new OrleansConfigurationException("The silo cannot start. " + string.Join(" ", errors));
        }

        foreach (var (part, options) in named)
        {
            await databases.Get(part, options).Prepare(cancellationToken).ConfigureAwait(false);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
