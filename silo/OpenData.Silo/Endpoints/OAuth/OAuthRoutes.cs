namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>Maps what apps ask for bearer tokens; the page <c>/oauth/authorize</c> is one of the site.</summary>
internal static class OAuthRoutes
{
    public static void MapOAuth(this IEndpointRouteBuilder routes)
    {
        var clients = ActivatorUtilities.CreateInstance<OAuthClients>(routes.ServiceProvider);
        var endpoints = ActivatorUtilities.CreateInstance<OAuthEndpoints>(routes.ServiceProvider, clients);
        routes.MapPost("/oauth/token", endpoints.Token);
        routes.MapPost("/oauth/revoke", endpoints.Revoke);
    }
}
