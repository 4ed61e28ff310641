using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenData.Contracts.Authorization;
using OpenData.Silo.Hosting;

namespace OpenData.Silo.Endpoints.OAuth;

/// <summary>Answers as RFC 6749, 5 has them; refusals also carry <c>message</c> in the reader's language.</summary>
internal static class OAuthResponse
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Write(HttpContext http, string token) => Write(http, StatusCodes.Status200OK, new Dictionary<string, object>
    {
        ["access_token"] = token,
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)GrantBearer.Lifetime.TotalSeconds,
        ["scope"] = AuthorizationRequest.InvokeScope,
    });

    public static Task WriteError(HttpContext http, OAuthRefusedException refused)
    {
        var error = refused.Error;
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"opendata\", charset=\"UTF-8\"";
        }

        if (refused.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return Write(http, error.Status, new Dictionary<string, object>
        {
            ["error"] = error.Code,
            ["error_description"] = error.En,
            ["message"] = RequestLanguage.IsEnglish(http.Request) ? error.En : error.Zh,
        });
    }

    private static Task Write(HttpContext http, int status, Dictionary<string, object> body)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        return http.Response.WriteAsJsonAsync(body, Writing, http.RequestAborted);
    }
}
