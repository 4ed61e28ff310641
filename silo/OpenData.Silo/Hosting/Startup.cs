using OpenData.Search.Catalog;
using OpenData.Silo.Importing;
using OpenData.Silo.Tokens;

namespace OpenData.Silo.Hosting;

/// <summary>What happens between listening and being ready, in order.</summary>
internal sealed class Startup(
    SiloOptions options,
    ShippedCatalogue shipped,
    DemoToken demo,
    OperatorKey operators,
    CatalogIndexing indexing,
    Readiness readiness,
    TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public async Task Run(CancellationToken cancellationToken)
    {
        var token = await Patiently(
            async () =>
            {
                await shipped.Ensure(cancellationToken);
                return options.DemoToken ? await demo.Ensure(options.DemoQuota, cancellationToken) : null;
            },
            cancellationToken);
        var operatorKey = await Patiently(() => operators.Ensure(isShown: options.Greeting), cancellationToken);
        await indexing.Built.WaitAsync(cancellationToken);
        await Patiently(() => Current(cancellationToken), cancellationToken);
        await Patiently(() => indexing.TakeWords(cancellationToken), cancellationToken);
        await Patiently(() => Current(cancellationToken), cancellationToken);

        readiness.Ready();
        if (options.Greeting)
        {
            Console.WriteLine($"OpenData: {options.Urls}");
            if (token is not null)
            {
                Console.WriteLine($"demo token: {token}");
            }

            if (operatorKey is not null)
            {
                Console.WriteLine($"operator key, shown this once: {operatorKey}");
            }
        }
    }

    private Task<bool> Patiently(Func<Task> step, CancellationToken cancellationToken) => Patiently(
        async () =>
        {
            await step();
            return true;
        },
        cancellationToken);

    // Another silo of the cluster may be starting or leaving just now, and grains with it.
    private async Task<T> Patiently<T>(Func<Task<T>> step, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await step();
            }
            catch (Exception exception) when (Outage.IsOne(exception))
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            }
        }
    }

    private async Task Current(CancellationToken cancellationToken)
    {
        while (!await indexing.IsCurrent(cancellationToken))
        {
            await Task.Delay(Look, time, cancellationToken);
        }
    }
}
