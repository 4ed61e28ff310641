using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Api.Accounts;

namespace OpenData.Silo.Accounts;

/// <summary>Has a browser signed in, outside of GraphQL.</summary>
internal static class Entrance
{
    /// <summary>Gives the session. The one that the browser had ends, so that nobody else holds the one it has.</summary>
    public static async Task Give(HttpContext http, ISignIns signIns, SignedIn signedIn)
    {
        if (SessionCookie.Read(http.Request) is { } before)
        {
            await signIns.SignOut(before);
        }

        SessionCookie.Give(http, signedIn.Cookie);
    }

    /// <summary>Sends the browser on; nobody keeps the answer.</summary>
    public static void Send(HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = address;
        http.Response.Headers.CacheControl = "no-store";
    }
}
