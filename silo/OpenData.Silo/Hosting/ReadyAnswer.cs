using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpenData.Silo.Hosting;

/// <summary>Answers <c>/health/ready</c>: 200 <c>{"status":"ready"}</c>, or 503 with the reasons.</summary>
internal static class ReadyAnswer
{
    public static HealthCheckOptions Options { get; } = new() { ResponseWriter = Write };

    private static Task Write(HttpContext context, HealthReport report)
    {
        if (report.Status == HealthStatus.Healthy)
        {
            return Json(context, new { status = "ready" });
        }

        context.Response.Headers.RetryAfter = "2";
        return Json(context, new
        {
            status = "unavailable",
            reasons = report.Entries.Values
                .SelectMany(entry => entry.Data.GetValueOrDefault(ReadyCheck.Reasons) as IEnumerable<UnreadyReason>
                    ?? [new UnreadyReason("check_failed", "The check itself failed; see the log.")]),
        });
    }

    private static Task Json<T>(HttpContext context, T body) =>
        context.Response.WriteAsJsonAsync(body, JsonSerializerOptions.Web, context.RequestAborted);
}
