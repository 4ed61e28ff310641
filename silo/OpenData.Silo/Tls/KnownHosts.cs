using Microsoft.Extensions.Primitives;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Tls;

/// <summary>Refuses requests by a name that is not the portal's, so that no redirect and no link comes from what somebody else
/// wrote into them. Probes of this machine ask by its address.</summary>
internal sealed class KnownHosts(RequestDelegate next, SiloTls tls)
{
    private readonly IList<StringSegment> _hosts = [.. tls.Settings.Hosts.Select(host => new StringSegment(host))];

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        if (_hosts.Count == 0 || Probes.Has(context.Request) || (host.HasValue && HostString.MatchesAny(host.Host, _hosts)))
        {
            return next(context);
        }

        return PlainRefusal.Write(
            context,
            StatusCodes.Status400BadRequest,
            "请求的主机名不是本平台的名称，请使用公布的网址。The host of the request is no name of this portal; use its published address.");
    }
}
