using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts;
using OpenData.Silo.Hosting;
using OpenData.Silo.Tls;

namespace OpenData.Silo.Accounts.Certificates;

/// <summary>
/// Serves the port that asks for a certificate: <c>/login/certificate</c> signs in and sends the browser to the site, whose
/// cookies know no ports. Nothing else is there, so that nobody is asked for a certificate who only reads.
/// </summary>
internal sealed class CertificateDoor(
    RequestDelegate next, SiloOptions options, SiloTls tls, CertificateCheck check, ICertificateSignIns certificates, ISignIns signIns)
{
    private const string Path = "/login/certificate";

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Connection.LocalPort != options.Doors.Certificates!.Port)
        {
            await next(http);
        }
        else if (http.Request.Path != Path)
        {
            await PlainRefusal.Write(
                http, StatusCodes.Status404NotFound, "此端口只用于证书登录。This port is for signing in by certificate alone.");
        }
        else if (!HttpMethods.IsGet(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Get;
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        }
        else
        {
            var host = tls.HttpsPort is { } port and not 443
                ? new HostString(http.Request.Host.Host, port)
                : new HostString(http.Request.Host.Host);
            Entrance.Send(http, $"https://{host}{await Enter(http)}");
        }
    }

    // Where on the site to go.
    private async Task<string> Enter(HttpContext http)
    {
        if (await http.Connection.GetClientCertificateAsync(http.RequestAborted) is not { } certificate)
        {
            return LoginProblem.PageOf(LoginProblem.NoCertificate);
        }

        if (check.Fault(certificate) is { } fault)
        {
            return LoginProblem.PageOf(fault);
        }

        if (SubjectCode.Of(certificate) is not { } code)
        {
            return LoginProblem.PageOf(LoginProblem.NoCreditCode);
        }

        var present = SessionCookie.Read(http.Request) is { } cookie ? await signIns.Enter(cookie) : null;
        var answer = await certificates.SignIn(code, present, Visitors.Of(http));
        if (answer.Value is not { } signedIn)
        {
            return LoginProblem.PageOf(answer.Refusals[0].Code switch
            {
                RefusalCode.OrganisationUnproven => LoginProblem.UnprovenOrganisation,
                RefusalCode.AccountBlocked => LoginProblem.Blocked,
                _ => LoginProblem.NoOrganisation,
            });
        }

        await Entrance.Give(http, signIns, signedIn);
        return LocalPath.Of(http.Request.Query["next"]);
    }
}
