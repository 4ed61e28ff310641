namespace OpenData.GraphQL.Api.Tests.Host;

/// <summary>One host over <see cref="SampleResources"/> for the tests of a class that only read.</summary>
public sealed class SampleHost : IAsyncLifetime
{
    internal CatalogueHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await CatalogueHost.Start(SampleResources.All);

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
