using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpenData.Silo.Tests.Accounts.Certificates;

/// <summary>Publishes a list of revoked certificates by HTTP, as issuers do.</summary>
internal sealed class RevocationServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private RevocationServer(WebApplication app) => _app = app;

    /// <summary>Where the list is; no other has been there before, which somebody may have kept.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The list, DER; null for none.</summary>
    public byte[]? List { get; set; }

    /// <summary>How often it was asked for.</summary>
    public int Asked => _asked;

    public static async Task<RevocationServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new RevocationServer(app);
        var path = string.Create(CultureInfo.InvariantCulture, $"/{Guid.NewGuid():N}.crl");
        app.MapGet(path, () =>
        {
            Interlocked.Increment(ref server._asked);
            return server.List is { } list ? Results.Bytes(list, "application/pkix-crl") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
        await app.StartAsync();
        server.Address = new Uri(new Uri(app.Urls.Single()), path);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
