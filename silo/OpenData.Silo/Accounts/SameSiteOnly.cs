using System.Text;

namespace OpenData.Silo.Accounts;

/// <summary>
/// Refuses what another site has a browser do here. Browsers say where a request comes from (Fetch Metadata, W3C; Origin,
/// RFC 6454); programs say neither, and carry no cookies of people.
/// </summary>
internal sealed class SameSiteOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || IsFromHere(request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "拒绝来自其他网站的请求。A request from another site is refused.\n", Encoding.UTF8, context.RequestAborted);
    }

    private static bool IsFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => !request.Headers.TryGetValue("Origin", out var origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
