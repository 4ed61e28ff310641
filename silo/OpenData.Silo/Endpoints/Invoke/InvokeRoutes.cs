using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Dialects;
using OpenData.Silo.Endpoints.Invoke.Services;
using OpenData.Silo.Endpoints.Invoke.Services.Events;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Maps the interfaces at the addresses of the three manuals and the standard, so that their clients work by changing the host.</summary>
internal static class InvokeRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    public static void MapInvoke(this IEndpointRouteBuilder routes)
    {
        var pipeline = routes.ServiceProvider.GetRequiredService<CallPipeline>();
        Map("/api/invoke/{key}", Make<TianjinDialect>(), "key");
        Map("/interface/{number}/{no}", Make<ShanghaiDialect>(), "number", "no");
        MapZhejiang("get_total.do", Make<ZhejiangTotal>());
        MapZhejiang("get_data.do", Make<ZhejiangRows>());
        MapZhejiang("get_dataupdate_date.do", Make<ZhejiangUpdateDate>());

        var standard = Make<StandardDialect>();
        routes.MapMethods("/openapi/v1/{interface}", Methods, (HttpContext context, string @interface) =>
            pipeline.Handle(context, standard, StandardAddress.Parse(@interface)));
        var codes = routes.ServiceProvider.GetRequiredService<CodeTables>();
        routes.MapMethods("/openapi/v1/codes", Methods, codes.Statuses);
        routes.MapMethods("/openapi/v1/{interface}/codes", Methods, (HttpContext context, string @interface) =>
            codes.Fields(context, @interface));

        MapServices(routes);

        // The portal of the manual stands under a prefix, and its pages give addresses without it.
        void MapZhejiang(string name, ZhejiangDialect dialect)
        {
            foreach (var prefix in new[] { "", "/jdop_front" })
            {
                Map($"{prefix}/interfaces/cata_{{number}}/{name}", dialect, "number");
            }
        }

        void Map(string pattern, Dialect dialect, string resource, string? no = null) => routes.MapMethods(
            pattern,
            Methods,
            context => pipeline.Handle(
                context,
                dialect,
                new CallAddress((string)context.GetRouteValue(resource)!, no is null ? null : (string?)context.GetRouteValue(no))));

        T Make<T>() => ActivatorUtilities.CreateInstance<T>(routes.ServiceProvider);
    }

    // The services of the standard's annex stand where its interfaces do; none of these is called so.
    private static void MapServices(IEndpointRouteBuilder routes)
    {
        var pipeline = routes.ServiceProvider.GetRequiredService<ServicePipeline>();
        Map<EventReportEndpoint>("/openapi/v1/events", HttpMethods.Post);
        Map<SmsEndpoint>("/openapi/v1/sms", HttpMethods.Post);
        Map<CameraPreviewEndpoint>("/openapi/v1/cameras/preview", HttpMethods.Get, HttpMethods.Post);

        void Map<TEndpoint>(string pattern, params string[] methods)
            where TEndpoint : ServiceEndpoint
        {
            var endpoint = ActivatorUtilities.CreateInstance<TEndpoint>(routes.ServiceProvider);
            routes.MapMethods(pattern, methods, context => pipeline.Handle(context, endpoint));
        }
    }
}
