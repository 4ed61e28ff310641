using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tests.Portal;
using Orleans;

namespace OpenData.Silo.Tests.Invoke;

public sealed partial class InvokeTraceTests
{
    [Fact]
    public async Task What_is_logged_in_a_grain_has_the_trace_of_the_web_request_in_the_log_for_programs()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var log = new CapturedLog();
        await using var portal = await TestPortal.Start(configure: builder =>
        {
            SiloLogging.Configure(builder.Logging, LogFormat.Json);
            builder.Logging.ClearProviders().AddProvider(log).AddFilter("OpenData", LogLevel.Trace);
            builder.Services.AddSingleton<IIncomingGrainCallFilter, GrainLog>();
        });
        var token = await portal.Issue(2);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/invoke/{SampleCatalogue.Stops}?authToken={token}");
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        (await portal.Client.SendAsync(request)).EnsureSuccessStatusCode();

        var lines = log.Lines.Where(line => line.Contains("grain method", StringComparison.Ordinal)
            && line.Contains($"TraceId:{Trace}", StringComparison.Ordinal)).ToArray();
        Assert.Contains(lines, line => line.Contains("grain method Settle", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("grain method Issue", StringComparison.Ordinal));
    }

    /// <summary>Logs in the grain's turn.</summary>
    private sealed partial class GrainLog(ILogger<GrainLog> logger) : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            LogCall(logger, context.MethodName);
            await context.Invoke();
        }

        [LoggerMessage(1, LogLevel.Information, "grain method {Method} begins")]
        private static partial void LogCall(ILogger logger, string method);
    }
}
