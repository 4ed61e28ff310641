using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Invoke.Standard;

/// <summary>One portal over <see cref="StandardCatalogue"/> for the tests of a class, with a token that is never spent.</summary>
public sealed class StandardPortal : IAsyncLifetime
{
    private string _token = "";

    internal TestPortal Portal { get; private set; } = null!;

    /// <summary>The address of the interface of a resource.</summary>
    internal async Task<string> Address(string? key = null) =>
        $"/openapi/v1/{await Dialects.DialectCalls.NumberOf(Portal, key ?? StandardCatalogue.Events)}";

    /// <summary>GET with the token, and parameters that are escaped here.</summary>
    internal Task<StandardAnswer> Call(params (string Name, string Value)[] parameters) => CallWith([], parameters);

    internal async Task<StandardAnswer> CallWith((string Name, string Value)[] headers, params (string Name, string Value)[] parameters) =>
        await StandardAnswer.Read(await Send(headers, parameters));

    internal async Task<HttpResponseMessage> Send(
        (string Name, string Value)[] headers, params (string Name, string Value)[] parameters)
    {
        var query = string.Join('&', parameters.Select(
            pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        return await Get($"{await Address()}?{query}", headers);
    }

    internal async Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers.Append(("Authorization", "Bearer " + _token)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Portal.Client.SendAsync(request);
    }

    internal async Task<StandardAnswer> Post(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await Address()) { Content = content };
        request.Headers.Add("Authorization", "Bearer " + _token);
        return await StandardAnswer.Read(await Portal.Client.SendAsync(request));
    }

    public async Task InitializeAsync()
    {
        Portal = await TestPortal.Start(adjust: options => options with
        {
            ShippedFolder = StandardCatalogue.Write(Path.Combine(options.ShippedFolder, "standard")),
        });
        _token = await Portal.Issue(1_000_000);
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}
