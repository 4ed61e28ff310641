namespace OpenData.Silo.Hosting;

/// <summary>What is logged. The framework's own request logs are off: they would show tokens in query strings.</summary>
internal static class SiloLogging
{
    private const string Timestamp = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static void Configure(ILoggingBuilder logging, LogFormat format = LogFormat.Text)
    {
        logging.ClearProviders();
        if (format == LogFormat.Json)
        {
            AddJson(logging);
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            });
        }

        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // Asked every moment while starting; the answer itself says what is wrong.
        logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        // It warns of each new key that the database holds it unencrypted, which is decided (docs/decisions/0013).
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Orleans", LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical); // Failures, errors to it, come back as exceptions.
    }

    // The scopes hold the request's path and the ids of its trace (W3C Trace Context); no query string is among them.
    private static void AddJson(ILoggingBuilder logging)
    {
        logging.Configure(factory =>
            factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId | ActivityTrackingOptions.ParentId);
        logging.AddJsonConsole(console =>
        {
            console.IncludeScopes = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = Timestamp;
        });
    }
}
