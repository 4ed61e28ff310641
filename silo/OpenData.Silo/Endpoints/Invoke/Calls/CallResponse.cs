using System.Globalization;
using OpenData.Contracts.Tokens;
using OpenData.Silo.Endpoints.Invoke.Errors;

namespace OpenData.Silo.Endpoints.Invoke.Calls;

/// <summary>Sends an answer. How the quota stands is in <c>RateLimit</c> and <c>RateLimit-Policy</c>
/// (draft-ietf-httpapi-ratelimit-headers-10), the next page in <c>Link</c> (RFC 8288).</summary>
internal static class CallResponse
{
    public static ValueTask<System.IO.Pipelines.FlushResult> Write(HttpContext context, CallAnswer answer, TokenStanding? standing)
    {
        if (answer.Next is { } next)
        {
            context.Response.Headers.Link = $"<?{next}>; rel=\"next\"";
        }

        return Send(context, StatusCodes.Status200OK, answer, standing);
    }

    public static ValueTask<System.IO.Pipelines.FlushResult> WriteRefusal(
        HttpContext context, InvokeRefusedException refused, CallAnswer answer, TokenStanding? standing)
    {
        if (refused.Error.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer"; // RFC 6750, 3.
        }

        if (refused.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = Seconds(retryAfter).ToString(CultureInfo.InvariantCulture);
        }

        return Send(context, refused.Error.Status, answer, standing);
    }

    private static ValueTask<System.IO.Pipelines.FlushResult> Send(
        HttpContext context, int status, CallAnswer answer, TokenStanding? standing)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers.CacheControl = "no-store";
        if (standing is not null)
        {
            response.Headers["RateLimit-Policy"] =
                string.Create(CultureInfo.InvariantCulture, $"\"daily\";q={standing.Quota};w=86400");
            response.Headers["RateLimit"] = string.Create(
                CultureInfo.InvariantCulture, $"\"daily\";r={standing.Remaining};t={Seconds(standing.ResetsIn)}");
        }

        return response.BodyWriter.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static long Seconds(TimeSpan time) => (long)Math.Ceiling(time.TotalSeconds);
}
