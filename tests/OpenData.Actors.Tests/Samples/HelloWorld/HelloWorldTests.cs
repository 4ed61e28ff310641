using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;

namespace OpenData.Actors.Tests.Samples.HelloWorld;

public sealed class HelloWorldTests
{
    [Fact]
    public async Task A_host_with_a_silo_answers_its_client()
    {
        using var log = new TestLog();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.UseOrleans(silo => silo.UseLocalhostClustering());
        using var host = builder.Build();
        await host.StartAsync();

        var client = host.Services.GetRequiredService<IClusterClient>();
        var friend = client.GetGrain<IGreeterGrain>("friend");
        Assert.Equal("friend was told 'Good morning', as number 1", await friend.SayHello("Good morning"));
        Assert.Equal("friend was told 'Good night', as number 2", await friend.SayHello("Good night"));
        Assert.Equal("other was told 'Hi', as number 1", await client.GetGrain<IGreeterGrain>("other").SayHello("Hi"));
        Assert.Contains(log.Lines, line => line.StartsWith("Received 'Good night'", StringComparison.Ordinal));

        await host.StopAsync();
    }
}
