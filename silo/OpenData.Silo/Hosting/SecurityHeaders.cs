namespace OpenData.Silo.Hosting;

/// <summary>Headers that every answer carries: the site loads nothing from elsewhere and is framed by nobody.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // The component library writes its styles into the page, hence the inline styles, and the editor of GraphiQL has its
    // fonts in them; scripts are files only.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
