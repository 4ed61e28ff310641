using System.Net;
using System.Text.RegularExpressions;

namespace OpenData.Silo.Tests.Accounts.External;

/// <summary>Somebody on the pages of <see cref="RealProvider"/>, over real HTTP, with a browser's cookies.</summary>
internal sealed partial class ProviderPages : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Logs in, consents, and is sent back to the portal.</summary>
    /// <param name="address">Where the portal sent the browser.</param>
    /// <param name="login">Who it is.</param>
    /// <returns>The address of the portal.</returns>
    public async Task<Uri> LogIn(Uri address, string login)
    {
        var at = address;
        while (at.Host == "127.0.0.1")
        {
            at = at.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal)
                ? await Submit(at, login)
                : await Next(new HttpRequestMessage(HttpMethod.Get, at));
        }

        return at;
    }

    /// <summary>Refuses to log in, and is sent back to the portal.</summary>
    public async Task<Uri> Abort(Uri address)
    {
        var at = await Next(new HttpRequestMessage(HttpMethod.Get, address));
        at = new Uri(at, at.AbsolutePath + "/abort");
        while (at.Host == "127.0.0.1")
        {
            at = await Next(new HttpRequestMessage(HttpMethod.Get, at));
        }

        return at;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Uri> Submit(Uri page, string login)
    {
        var html = await _http.GetStringAsync(page);
        var prompt = Prompt().Match(html).Groups[1].Value;
        return await Next(new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent([new("prompt", prompt), new("login", login), new("password", "any")]),
        });
    }

    private async Task<Uri> Next(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            var to = response.Headers.Location;
            Assert.True(to is not null, $"{request.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            return new Uri(request.RequestUri!, to);
        }
    }

    [GeneratedRegex("name=\"prompt\" value=\"([a-z]+)\"")]
    private static partial Regex Prompt();
}
