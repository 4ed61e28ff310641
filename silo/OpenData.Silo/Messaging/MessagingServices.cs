using OpenData.Contracts.Messaging;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Messaging;

/// <summary>What sends messages: the gateways that are set; with none in Development, the outbox; else nothing.</summary>
internal static class MessagingServices
{
    /// <summary>Adds <see cref="ISmsSender"/> and <see cref="IMailSender"/>.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services, SiloOptions options)
    {
        services.AddSingleton(options.Messaging);
        services.AddSingleton<Outbox>();
        services.AddSingleton<NoGateway>();
        services.AddSingleton<SmtpServer>();
        services.AddHttpClient<SmsGateway>(http => http.Timeout = SmsGateway.Timeout)
            // A redirect would carry the token elsewhere.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddTransient<ISmsSender>(provider => provider.GetRequiredService<MessagingSettings>().SmsGateway is not null
            ? provider.GetRequiredService<SmsGateway>()
            : HasOutbox(provider) ? provider.GetRequiredService<Outbox>() : provider.GetRequiredService<NoGateway>());
        services.AddTransient<IMailSender>(provider => provider.GetRequiredService<MessagingSettings>().Smtp is not null
            ? provider.GetRequiredService<SmtpServer>()
            : HasOutbox(provider) ? provider.GetRequiredService<Outbox>() : provider.GetRequiredService<NoGateway>());
        return services;
    }

    /// <summary>Whether messages go to the outbox, which shows codes and links to whoever looks.</summary>
    public static bool HasOutbox(IServiceProvider provider) =>
        provider.GetRequiredService<MessagingSettings>().IsEmpty && provider.GetRequiredService<IWebHostEnvironment>().IsDevelopment();
}
