using System.Globalization;
using System.Text;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Apps;

/// <summary>A request signed by the example of <c>/docs/api</c>.</summary>
internal sealed class Signed(AppPortal portal, string key)
{
    private static int _nonces;

    public string Nonce { get; init; } = $"nonce-nonce-{Interlocked.Increment(ref _nonces):0000}";

    public string? Timestamp { get; init; }

    public string? AppId { get; init; }

    public (string Name, string Value)[] Headers(string query, string method = "GET", string body = "")
    {
        var timestamp = Timestamp ?? portal.Accounts.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])));
        return
        [
            ("X-App-Id", AppId ?? portal.AppId),
            ("X-Timestamp", timestamp),
            ("X-Nonce", Nonce),
            ("X-Signature", RequestSigner.Sign(
                key, method, "/api/invoke/" + SampleCatalogue.Stops, pairs, Encoding.UTF8.GetBytes(body), timestamp, Nonce)),
        ];
    }

    public Task<Answer> Send(string query = "page=1") => portal.Call(query, headers: Headers(query));
}
