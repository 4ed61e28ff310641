using OpenData.Contracts.Cameras;

namespace OpenData.Silo.Cameras;

/// <summary>Adds <see cref="ICameraPreviews"/>: the gateway that is set, or nobody.</summary>
internal static class CameraHosting
{
    public static IServiceCollection AddCameras(this IServiceCollection services, CameraSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<NoCameraGateway>();
        services.AddHttpClient<CameraGateway>(http =>
            {
                http.Timeout = CameraGateway.Timeout;
                http.MaxResponseContentBufferSize = CameraGateway.MostBytes;
            })
            // A redirect would carry the key elsewhere.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services.AddTransient<ICameraPreviews>(provider => settings.Gateway is null
            ? provider.GetRequiredService<NoCameraGateway>()
            : provider.GetRequiredService<CameraGateway>());
    }
}
