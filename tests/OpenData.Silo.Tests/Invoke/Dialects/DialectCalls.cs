using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage.ReadModel;

namespace OpenData.Silo.Tests.Invoke.Dialects;

/// <summary>Calls at the addresses of the manuals.</summary>
internal static class DialectCalls
{
    /// <summary>The number of a resource as it stands in an address.</summary>
    public static async Task<string> NumberOf(this TestPortal portal, string key) =>
        (await portal.Services.GetRequiredService<ResourceReader>().Find(key))!.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>GET with headers.</summary>
    public static async Task<HttpResponseMessage> Get(
        this TestPortal portal, string address, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await portal.Client.SendAsync(request);
    }
}
