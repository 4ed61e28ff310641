using System.Text;

namespace OpenData.Silo.Tests.Portal;

/// <summary>Calls of the invoke interface.</summary>
internal static class InvokeCalls
{
    /// <summary>GET with parameters that are escaped here.</summary>
    public static Task<Answer> Invoke(
        this TestPortal portal, string key, params IEnumerable<(string Name, string Value)> parameters) =>
        portal.InvokeRaw(key, string.Join('&', parameters.Select(
            pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")));

    public static async Task<Answer> InvokeRaw(this TestPortal portal, string key, string query) =>
        await Answer.Read(await portal.Client.GetAsync($"/api/invoke/{key}?{query}"));

    public static Task<Answer> Form(
        this TestPortal portal, string key, params IEnumerable<(string Name, string Value)> parameters) =>
        portal.Post(key, new FormUrlEncodedContent(
            parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));

    public static Task<Answer> Json(this TestPortal portal, string key, string body, string query = "") =>
        portal.Post(key, new StringContent(body, Encoding.UTF8, "application/json"), query);

    public static async Task<Answer> Post(this TestPortal portal, string key, HttpContent content, string query = "") =>
        await Answer.Read(await portal.Client.PostAsync($"/api/invoke/{key}{query}", content));
}
