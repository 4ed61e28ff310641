using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenData.Actors.Runtime.Activation;

namespace OpenData.Actors.Tests;

public sealed class SingletonServicesTests
{
    [Theory]
    [InlineData(typeof(Journal), null, true)]
    [InlineData(typeof(TestLog), null, false)]
    [InlineData(typeof(Partner), null, false)]
    [InlineData(typeof(Gate), null, false)]
    [InlineData(typeof(Journal), "one", true)]
    [InlineData(typeof(Journal), "two", false)]
    [InlineData(typeof(Journal), "three", false)]
    [InlineData(typeof(ILogger<Journal>), null, true)]
    [InlineData(typeof(IOptions<Journal>), null, true)]
    [InlineData(typeof(IOptionsSnapshot<Journal>), null, false)]
    [InlineData(typeof(ICollection<int>), null, true)]
    [InlineData(typeof(ICollection<long>), null, false)]
    [InlineData(typeof(IEnumerable<Journal>), null, false)]
    [InlineData(typeof(IServiceProvider), null, false)]
    [InlineData(typeof(Silo), null, false)]
    public void A_service_is_shared_if_it_is_registered_as_a_singleton_and_as_nothing_else(Type service, string? key, bool isShared)
    {
        var services = new ServiceCollection().AddLogging().AddOptions();
        services.AddSingleton<Journal>();
        services.AddScoped<TestLog>();
        services.AddTransient<Partner>();
        services.AddScoped<Gate>();
        services.AddSingleton<Gate>();
        services.AddKeyedSingleton<Journal>("one");
        services.AddKeyedScoped<Journal>("two");
        services.AddSingleton(typeof(ICollection<>), typeof(List<>));
        services.AddScoped<ICollection<long>>(_ => []);
        using var provider = services.BuildServiceProvider();

        Assert.Equal(isShared, new SingletonServices(provider, services).Contains(service, key));
    }
}
