using OpenData.Silo.Endpoints.Invoke.Credentials;

namespace OpenData.Silo.Endpoints.Invoke;

/// <summary>Maps the invoke interface.</summary>
internal static class InvokeRoutes
{
    public static void MapInvoke(this IEndpointRouteBuilder routes)
    {
        var endpoint = ActivatorUtilities.CreateInstance<InvokeEndpoint>(
            routes.ServiceProvider, ActivatorUtilities.CreateInstance<CallCredentials>(routes.ServiceProvider));
        routes.MapMethods("/api/invoke/{key}", [HttpMethods.Get, HttpMethods.Post], endpoint.Handle);
    }
}
