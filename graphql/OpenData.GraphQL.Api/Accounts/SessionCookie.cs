using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>The cookie of a session: not for scripts, not sent with what other sites post. Over HTTPS its name binds it to
/// this host.</summary>
public static class SessionCookie
{
    private const string Plain = "opendata_session";
    private const string Secure = "__Host-opendata_session";

    // As long as a session may last at most; the silo knows when it is over.
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(14);

    /// <summary>What the browser sent; null for nothing.</summary>
    public static string? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(NameOf(request), out var value) && value.Length > 0 ? value : null;

    /// <summary>Gives the browser a secret.</summary>
    public static void Give(HttpContext http, string secret) => Set(http, secret, MaxAge);

    /// <summary>Takes it away.</summary>
    public static void Take(HttpContext http) => Set(http, "", TimeSpan.Zero);

    // An answer has one cookie of the name: what was said of it before is taken back.
    private static void Set(HttpContext http, string value, TimeSpan maxAge)
    {
        var (name, headers) = (NameOf(http.Request), http.Response.Headers);
        headers.SetCookie = headers.SetCookie
            .Where(each => each?.StartsWith(name + "=", StringComparison.Ordinal) != true).ToArray();
        http.Response.Cookies.Append(name, value, Options(http.Request, maxAge));
    }

    private static string NameOf(HttpRequest request) => request.IsHttps ? Secure : Plain;

    private static CookieOptions Options(HttpRequest request, TimeSpan maxAge) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = maxAge,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
