using Microsoft.AspNetCore.StaticFiles;
using OpenData.Silo.Caching;

namespace OpenData.Silo.Endpoints.Site;

/// <summary>Serves the built site: its files, and its pages by route.</summary>
internal static class SiteRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] PlainPages =
    [
        "/", "/search", "/developers", "/register", "/login", "/login/external", "/login/problem", "/login/scan/{code}", "/reset",
        "/account", "/account/security", "/account/tokens", "/account/verification", "/account/apps", "/oauth/authorize",
        "/operations", "/operations/people", "/operations/people/{userName}",
        "/operations/audit", "/operations/verifications", "/operations/verifications/{id}",
        "/terms", "/privacy",
    ];

    public static void MapSite(this WebApplication app)
    {
        if (app.Environment.WebRootPath is null)
        {
            return; // Without a built site the portal is its interfaces alone.
        }

        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Cache });
        var pages = app.Services.GetRequiredService<SitePages>();
        foreach (var page in PlainPages)
        {
            app.MapMethods(page, Reading, pages.Plain);
        }

        app.MapMethods("/graphiql", Reading, pages.GraphiQL);
        app.MapMethods("/resources/{key}", Reading, pages.Resource)
            .WithMetadata(app.Services.GetRequiredService<CachedPages>());
        // For readers alone, so that an interface that is called by a wrong method says so (405).
        app.MapFallback(pages.NotFound).WithMetadata(new HttpMethodMetadata(Reading));
    }

    private static void Cache(StaticFileResponseContext context)
    {
        // The names of built assets carry their content's hash; nothing else does.
        context.Context.Response.Headers.CacheControl =
            context.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
                ? "public, max-age=31536000, immutable"
                : "no-cache";
    }
}
