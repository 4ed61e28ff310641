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

    /// <summary>What the host's subscription <c>sold</c> tells.</summary>
    public ShopNews News => _host.Services.GetRequiredService<ShopNews>();

    public static async Task<GraphQLHost> Start(
        Action<GraphQLLimits>? limits = null,
        Action<GraphQLBuilder>? schema = null,
        IErrorFilter? filter = null,
        IDocumentStore? documents = null,
        GraphQLHttpOptions? options = null,
        ICostBudget? budget = null)
    {
        var host = new HostBuilder()
            .ConfigureWebHost(web => web
                .UseTestServer()
                .ConfigureServices(services =>
                {
                    services.AddRouting();
                    services.AddDataLoader<MakerLoader>();
                    services.AddSingleton<ShopNews>();
                    services.AddGraphQL(b =>
                    {
                        b.AddQueryType<ShopQuery>()
                            .AddMutationType<ShopMutation>()
                            .AddSubscriptionType<ShopSubscription>()
                            .AddTypeExtension(typeof(ProductExtension))
                            .ConfigureLimits(limits ?? (_ => { }));
                        schema?.Invoke(b);
                    });
                    if (filter is not null)
                    {
                        services.AddSingleton(filter);
                    }

                    if (budget is not null)
                    {
                        services.AddSingleton(budget);
                    }

                    if (documents is not null)
                    {
                        services.AddSingleton(documents);
                    }
                })
                .Configure(app => app.UseWebSockets().UseRouting().UseEndpoints(endpoints => endpoints.MapGraphQL(options: options))))
            .Build();
        await host.StartAsync();
        return new GraphQLHost(host);
    }

    public Task<HttpResponseMessage> Post(
        string body,
        string? accept = "application/graphql-response+json",
        string contentType = "application/json",
        string url = "/graphql")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url)
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

    /// <summary>A request for server-sent events; returns when the headers are there.</summary>
    public Task<HttpResponseMessage> Events(HttpMethod method, string url, string? body = null)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <param name="origin">The page that opens it; null for a client that is no browser.</param>
    /// <param name="protocol">The subprotocol to ask for.</param>
    public async Task<SocketClient> Socket(string? origin = null, string protocol = "graphql-transport-ws")
    {
        var client = _host.GetTestServer().CreateWebSocketClient();
        client.SubProtocols.Add(protocol);
        client.ConfigureRequest = request => request.Headers.Origin = origin;
        return new SocketClient(await client.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None));
    }

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        _host.Dispose();
    }
}
