using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenData.GraphQL.Engine.Tests.Schema.Shop;

namespace OpenData.GraphQL.Engine.Tests.Transport;

/// <summary>The shop schema behind a test server.</summary>
internal sealed class GraphQLHost : IAsyncDisposable
{
    private readonly IHost _host;

    private GraphQLHost(IHost host)
    {
        _host = host;
        Client = host.GetTestClient();
    }

    public HttpClient Client { get; }

    public static async Task<GraphQLHost> Start(
        Action<GraphQLLimits>? limits = null,
        Action<GraphQLBuilder>? schema = null,
        IErrorFilter? filter = null,
        IDocumentStore? documents = null,
        GraphQLHttpOptions? options = null)
    {
        var host = new HostBuilder()
            .ConfigureWebHost(web => web
                .UseTestServer()
                .ConfigureServices(services =>
                {
                    services.AddRouting();
                    services.AddDataLoader<MakerLoader>();
                    services.AddGraphQL(b =>
                    {
                        b.AddQueryType<ShopQuery>()
                            .AddMutationType<ShopMutation>()
                            .AddTypeExtension(typeof(ProductExtension))
                            .ConfigureLimits(limits ?? (_ => { }));
                        schema?.Invoke(b);
                    });
                    if (filter is not null)
                    {
                        services.AddSingleton(filter);
                    }

                    if (documents is not null)
                    {
                        services.AddSingleton(documents);
                    }
                })
                .Configure(app => app.UseRouting().UseEndpoints(endpoints => endpoints.MapGraphQL(options: options))))
            .Build();
        await host.StartAsync();
        return new GraphQLHost(host);
    }

    public Task<HttpResponseMessage> Post(
        string body, string? accept = "application/graphql-response+json", string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
