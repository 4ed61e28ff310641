namespace OpenData.Silo.Hosting;

/// <summary>Until the silo is ready, says so instead of answering from half a catalogue. Health and metrics are always
/// answered.</summary>
internal sealed class StartingGate(RequestDelegate next, Readiness readiness)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsReady || Probes.Has(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "2";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("正在启动，请稍后再试。Starting, try again in a moment.\n", context.RequestAborted);
    }
}
