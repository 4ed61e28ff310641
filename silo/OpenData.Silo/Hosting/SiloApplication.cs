using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using OpenData.Contracts.Blobs;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.EventReports;
using OpenData.GraphQL.Api;
using OpenData.GraphQL.Api.Accounts;
using OpenData.GraphQL.Api.RateLimits;
using OpenData.GraphQL.Engine;
using OpenData.Grains.Accounts.Flows;
using OpenData.Grains.Apps.Flows;
using OpenData.Grains.Datasets;
using OpenData.Grains.Permits;
using OpenData.Payloads.Medias;
using OpenData.Payloads.Tables;
using OpenData.Search.Catalog;
using OpenData.Silo.Accounts;
using OpenData.Silo.Accounts.External;
using OpenData.Silo.Caching;
using OpenData.Silo.Cameras;
using OpenData.Silo.Captchas;
using OpenData.Silo.Endpoints.Docs;
using OpenData.Silo.Endpoints.Documents;
using OpenData.Silo.Endpoints.Invoke;
using OpenData.Silo.Endpoints.OAuth;
using OpenData.Silo.Endpoints.Site;
using OpenData.Silo.EventReports;
using OpenData.Silo.Importing;
using OpenData.Silo.Messaging;
using OpenData.Silo.Operations;
using OpenData.Silo.RateLimits;
using OpenData.Silo.Tls;
using OpenData.Silo.Tokens;
using OpenData.Silo.Verification;
using OpenData.Storage;
using Orleans.Configuration;
using Orleans.Hosting;

namespace OpenData.Silo.Hosting;

/// <summary>Composes the portal: storage, grains, search, GraphQL, invoke, the site.</summary>
internal static class SiloApplication
{
    /// <summary>Builds the application; the data folder is locked and migrated by the caller.</summary>
    /// <param name="options">What the silo is started with.</param>
    /// <param name="configure">Changes for tests, for example another clock or server.</param>
    public static WebApplication Build(SiloOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Directory.Exists(options.WebRoot) ? Path.GetFullPath(options.WebRoot) : null,
        });
        builder.WebHost.UseUrls($"{options.Urls};{options.Doors.Certificates?.Urls}".Split(';', StringSplitOptions.RemoveEmptyEntries));
        SiloLogging.Configure(builder.Logging, options.LogFormat);

        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        AddCatalogue(builder, options.Folder, options.Cluster);
        services.AddCatalogSearch();
        services.AddCatalogGraphQL();
        services.Configure<QueryBudgetOptions>(budget => budget.Limit = options.QueryBudget);
        services.AddSingleton<IDocumentStore, SiteDocuments>();
        services.AddSingleton<IErrorFilter, OutageErrors>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ShippedCatalogue>();
        services.AddSingleton<DemoToken>();
        services.AddSingleton<ICaptchaPictures, CaptchaPictures>();
        services.AddSingleton<PermitDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<PermitDesk>());
        services.AddInvoke(options.MostCalls);
        services.AddSingleton<Startup>();
        services.AddSingleton<SitePages>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready");
        services.AddResponseCompression();
        services.AddAnswerCaching();
        services.AddOperations();
        services.AddMessaging(options);
        services.AddVerification(options);
        services.AddCameras(options.Cameras);
        builder.AddTls(options);
        services.AddDoors(options.Doors);
        configure?.Invoke(builder);

        var app = builder.Build();
        if (options.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(options.TrustedProxies));
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseTls();
        app.UseExceptionHandler(Failed);
        app.UseMiddleware<StartingGate>();
        app.UseCertificateDoor();
        app.UseMiddleware<SameSiteOnly>();
        app.UseMiddleware<RateLimitHeaders>();
        app.UseResponseCompression();
        app.UseWebSockets();
        app.UseOutputCache();
        app.UseMiddleware<SessionReading>();
        app.UseMiddleware<SignedInUploads>();
        app.UseAuthentication(); // Who comes back from a provider.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", ReadyAnswer.Options);
        app.MapOperations();
        app.MapCatalogGraphQL().WithMetadata(app.Services.GetRequiredService<CachedQueries>(), new AsksWho());
        app.MapInvoke();
        app.MapCertificates();
        app.MapEventMedias();
        app.MapOAuth();
        app.MapApiDocs();
        app.MapOutbox();
        app.MapExternalDoors();
        app.MapSite();
        return app;
    }

    private static ForwardedHeadersOptions Forwarded(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            forwarded.KnownIPNetworks.Add(proxy);
        }

        return forwarded;
    }

    private static void Failed(IApplicationBuilder failed)
    {
        failed.UseMiddleware<SecurityHeaders>();
        failed.Run(context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error && Outage.IsOne(error))
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = Outage.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return context.Response.WriteAsync(
                    $"{Outage.Chinese}{Outage.English}\n", context.RequestAborted);
            }

            return context.Response.WriteAsync(
                "服务器内部错误，请稍后再试。Internal error, try again later.\n", context.RequestAborted);
        });
    }

    /// <summary>What reading and changing the catalogue needs, with or without a web server.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="folder">What this silo keeps for itself.</param>
    /// <param name="cluster">The cluster to join; null for a silo alone, which keeps all in its folder.</param>
    public static void AddCatalogue(IHostApplicationBuilder builder, DataFolder folder, ClusterSettings? cluster = null)
    {
        if (cluster is null)
        {
            builder.Services.AddOpenDataStorage(folder);
        }
        else
        {
            builder.Services.AddOpenDataPostgres(folder, cluster.Postgres);
        }

        builder.Services.AddSingleton(services => new RowFileReader(folder.Path, services.GetService<IBlobStore>()));
        builder.Services.AddSingleton(services => new RowFileWriter(folder.Path, services.GetService<IBlobStore>()));
        builder.Services.AddSingleton(services => new MediaFiles(folder.Path, services.GetService<IBlobStore>()));
        builder.Services.AddSingleton<IEventPublication, EventPublication>();
        builder.Services.AddSingleton<CatalogueImporter>();
        builder.Services.AddAccounts();
        builder.Services.AddApps();
        builder.UseOrleans(silo =>
        {
            silo.AddGrainAssembly(typeof(IDatasetGrain).Assembly).AddGrainAssembly(typeof(DatasetGrain).Assembly);
            if (cluster is null)
            {
                silo.UseLocalhostClustering();
            }
            else
            {
                Join(silo, cluster);
            }
        });
    }

    private static void Join(ISiloBuilder silo, ClusterSettings cluster)
    {
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("opendata", "opendata"));
        silo.Configure<EndpointOptions>(options =>
            (options.AdvertisedIPAddress, options.SiloPort) = (cluster.Silo.Address, cluster.Silo.Port));
        silo.Configure<Orleans.Configuration.SiloOptions>(options => options.SiloName = cluster.Name);
        silo.Configure<ClusterMembershipOptions>(options => options.Secret = cluster.Secret);
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", cluster.Postgres));
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = ("Npgsql", cluster.Postgres));
    }
}
