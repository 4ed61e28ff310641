using Microsoft.AspNetCore.Http;

namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>A secret that a browser keeps for ten minutes while somebody signs in by a provider: not for scripts, not sent with
/// what other sites post. Over HTTPS its name binds it to this host.</summary>
public sealed class ExternalCookie
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);

    private readonly string _name;

    private ExternalCookie(string name) => _name = name;

    /// <summary>Of who is away at the provider.</summary>
    public static ExternalCookie Visit { get; } = new("opendata_visit");

    /// <summary>Of who is back and not known here yet.</summary>
    public static ExternalCookie Ticket { get; } = new("opendata_ticket");

    /// <summary>What the browser sent; null for nothing.</summary>
    public string? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(NameOf(request), out var value) && value.Length > 0 ? value : null;

    /// <summary>Gives the browser a secret.</summary>
    public void Give(HttpContext http, string secret) =>
        http.Response.Cookies.Append(NameOf(http.Request), secret, Options(http.Request, MaxAge));

    /// <summary>Takes it away.</summary>
    public void Take(HttpContext http) =>
        http.Response.Cookies.Append(NameOf(http.Request), "", Options(http.Request, TimeSpan.Zero));

    private static CookieOptions Options(HttpRequest request, TimeSpan maxAge) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = maxAge,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };

    private string NameOf(HttpRequest request) => request.IsHttps ? "__Host-" + _name : _name;
}
