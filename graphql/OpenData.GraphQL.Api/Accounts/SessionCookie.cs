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
    public static void Give(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameOf(http.Request), secret, Options(http.Request, MaxAge));

    /// <summary>Takes it away.</summary>
    public static void Take(HttpContext http) =>
        http.Response.Cookies.Append(NameOf(http.Request), "", Options(http.Request, TimeSpan.Zero));

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
