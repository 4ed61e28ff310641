using Microsoft.AspNetCore.Http.Extensions;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Tls;

/// <summary>Sends who reads by HTTP to HTTPS, and refuses what somebody sends by HTTP: it has been read on its way already.
/// </summary>
internal sealed class HttpsOnly(RequestDelegate next, SiloTls tls)
{
    private const int UsualPort = 443;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!tls.Settings.Redirects || request.IsHttps || Probes.Has(request))
        {
            return next(context);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return PlainRefusal.Write(
                context, StatusCodes.Status403Forbidden, "请使用 HTTPS 地址发送请求。Send requests by HTTPS.");
        }

        var port = tls.HttpsPort ?? UsualPort;
        var host = port == UsualPort ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location =
            UriHelper.BuildAbsolute(Uri.UriSchemeHttps, host, request.PathBase, request.Path, request.QueryString);
        return Task.CompletedTask;
    }
}
