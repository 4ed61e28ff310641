using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenData.Contracts.Datasets;
using OpenData.GraphQL.Api;
using OpenData.Grains.Datasets;
using OpenData.Payloads.Tables;
using OpenData.Search.Catalog;
using OpenData.Silo.Endpoints.Docs;
using OpenData.Silo.Endpoints.Invoke;
using OpenData.Silo.Endpoints.Site;
using OpenData.Silo.Importing;
using OpenData.Silo.Operations;
using OpenData.Silo.Tokens;
using OpenData.Storage;
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
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries));
        SiloLogging.Configure(builder.Logging, options.LogFormat);

        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        AddCatalogue(builder, options.Folder);
        services.AddCatalogSearch();
        services.AddCatalogGraphQL();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ShippedCatalogue>();
        services.AddSingleton<DemoToken>();
        services.AddSingleton<Startup>();
        services.AddSingleton<SitePages>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready");
        services.AddResponseCompression();
        services.AddOperations();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(Failed);
        app.UseMiddleware<StartingGate>();
        app.UseResponseCompression();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", ReadyAnswer.Options);
        app.MapOperations();
        app.MapCatalogGraphQL();
        app.MapInvoke();
        app.MapApiDocs();
        app.MapSite();
        return app;
    }

    private static void Failed(IApplicationBuilder failed)
    {
        failed.UseMiddleware<SecurityHeaders>();
        failed.Run(context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync(
                "服务器内部错误，请稍后再试。Internal error, try again later.\n", context.RequestAborted);
        });
    }

    /// <summary>What reading and changing the catalogue needs, with or without a web server.</summary>
    public static void AddCatalogue(IHostApplicationBuilder builder, DataFolder folder)
    {
        builder.Services.AddOpenDataStorage(folder);
        builder.Services.AddSingleton(new RowFileReader(folder.Path));
        builder.Services.AddSingleton(new RowFileWriter(folder.Path));
        builder.Services.AddSingleton<CatalogueImporter>();
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering()
            .AddGrainAssembly(typeof(IDatasetGrain).Assembly)
            .AddGrainAssembly(typeof(DatasetGrain).Assembly));
    }
}
