using OpenData.Silo.Endpoints.Invoke.Calls;
using OpenData.Silo.Endpoints.Invoke.Dialects;
using OpenData.Silo.Endpoints.Invoke.Standard;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Maps the interfaces at the addresses of the three manuals and the standard, so that their clients work by changing the host.</summary>
internal static class InvokeRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    public static void MapInvoke(this IEndpointRouteBuilder routes)
    {
        var pipeline = routes.ServiceProvider.GetRequiredService<CallPipeline>();
        var tianjin = Make<TianjinDialect>();
        routes.MapMethods("/api/invoke/{key}", Methods, (HttpContext context, string key) =>
            pipeline.Handle(context, tianjin, new CallAddress(key)));

        var shanghai = Make<ShanghaiDialect>();
        routes.MapMethods("/interface/{number}/{no}", Methods, (HttpContext context, string number, string no) =>
            pipeline.Handle(context, shanghai, new CallAddress(number, no)));

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

        // The portal of the manual stands under a prefix, and its pages give addresses without it.
        void MapZhejiang(string name, ZhejiangDialect dialect)
        {
            foreach (var prefix in new[] { "", "/jdop_front" })
            {
                routes.MapMethods($"{prefix}/interfaces/cata_{{number}}/{name}", Methods, (HttpContext context, string number) =>
                    pipeline.Handle(context, dialect, new CallAddress(number)));
            }
        }

        T Make<T>() => ActivatorUtilities.CreateInstance<T>(routes.ServiceProvider);
    }
}
