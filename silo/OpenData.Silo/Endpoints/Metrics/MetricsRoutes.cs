namespace OpenData.Silo.Endpoints.Metrics;

/// <summary>Maps <c>/metrics</c>.</summary>
internal static class MetricsRoutes
{
    public const string Path = "/metrics";

    /// <summary>Adds what listens to the meters.</summary>
    public static IServiceCollection AddMetricsText(this IServiceCollection services) => services.AddSingleton<MetricStore>();

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var store = routes.ServiceProvider.GetRequiredService<MetricStore>(); // Listens from here on.
        routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], context => Answer(context, store));
    }

    private static Task Answer(HttpContext context, MetricStore store)
    {
        if (!ScrapeAccess.IsAllowed(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = PrometheusText.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(store.Write(), context.RequestAborted);
    }
}
