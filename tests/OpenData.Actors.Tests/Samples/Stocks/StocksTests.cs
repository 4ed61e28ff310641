using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenData.Actors.TestingHost;
using Orleans;
using Orleans.Hosting;

namespace OpenData.Actors.Tests.Samples.Stocks;

public sealed class StocksTests
{
    [Fact]
    public async Task A_timer_keeps_the_price_fresh()
    {
        var clock = new ManualTimeProvider();
        var source = new Exchange();
        using var host = Build(clock, source);
        await host.StartAsync();
        var stock = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IStockGrain>("INK");

        Assert.Equal("INK 1.00", await stock.GetPrice());
        Assert.Equal("INK 1.00", await stock.GetPrice());
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("INK 2.00", await stock.GetPrice());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_failed_update_leaves_the_price_and_the_timer()
    {
        var clock = new ManualTimeProvider();
        var source = new Exchange();
        using var host = Build(clock, source);
        await host.StartAsync();
        var stock = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IStockGrain>("INK");
        await stock.GetPrice();

        source.IsClosed = true;
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("INK 1.00", await stock.GetPrice());

        source.IsClosed = false;
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("INK 2.00", await stock.GetPrice());
        await host.StopAsync();
    }

    [Fact]
    public async Task Services_of_the_host_call_grains()
    {
        using var host = Build(new ManualTimeProvider(), new Exchange());
        await host.StartAsync();

        Assert.Equal(["INK 1.00", "OAK 1.00"], await Silo.Soon(host.Services.GetRequiredService<StocksBoard>().Shown));
        await host.StopAsync();
    }

    private static IHost Build(TimeProvider clock, IPriceSource source)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton(source);
        builder.UseOrleans(silo => silo.UseLocalhostClustering());
        builder.Services.AddSingleton<StocksBoard>();
        builder.Services.AddHostedService(services => services.GetRequiredService<StocksBoard>());
        return builder.Build();
    }

    /// <summary>Prices that rise by one each time somebody asks.</summary>
    private sealed class Exchange : IPriceSource
    {
        private readonly Dictionary<string, int> _asked = [];

        public bool IsClosed { get; set; }

        public Task<decimal> GetPriceAsync(string symbol, CancellationToken cancellationToken)
        {
            if (IsClosed)
            {
                throw new HttpRequestException("The exchange is closed.");
            }

            lock (_asked)
            {
                _asked[symbol] = _asked.GetValueOrDefault(symbol) + 1;
                return Task.FromResult((decimal)_asked[symbol]);
            }
        }
    }
}
