using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Portal;

namespace OpenData.Silo.Tests.Apps;

/// <summary>A portal, a developer with an app, and calls that the app makes from an address of its choice.</summary>
internal sealed class AppPortal : IAsyncDisposable
{
    public const string Callback = "https://app.example.cn/back";

    private const string AddressHeader = "X-Test-Address";

    private AppPortal(AccountPortal accounts, Browser developer, string appId, string secret) =>
        (Accounts, Developer, AppId, Secret) = (accounts, developer, appId, secret);

    public AccountPortal Accounts { get; }

    public TestPortal Portal => Accounts.Portal;

    public Browser Developer { get; }

    public string AppId { get; }

    /// <summary>The AppSecret.</summary>
    public string Secret { get; }

    public static object Form(string name = "高德地图", string[]? networks = null) => new
    {
        name,
        labels = new[] { "地图" },
        domains = new[] { "DAILY_LIFE", "GEOGRAPHY" },
        description = "停车场查询",
        redirectUris = new[] { Callback },
        allowedNetworks = networks ?? [],
    };

    public static async Task<AppPortal> Start(
        ILoggerProvider? logs = null, string[]? networks = null, Action<WebApplicationBuilder>? configure = null)
    {
        var accounts = await AccountPortal.Start(
            logs,
            builder =>
            {
                builder.Services.AddSingleton<IStartupFilter>(new Addresses());
                configure?.Invoke(builder);
            });
        var developer = await accounts.Browser("li_si_01", "13812345678");
        await developer.BecomeDeveloper();
        var made = await developer.Mutate("createApp", "secret app { id }", Form(networks: networks));
        return new AppPortal(
            accounts, developer, made.GetProperty("app").GetProperty("id").GetString()!, made.GetProperty("secret").GetString()!);
    }

    /// <summary>A new secret of the app: SECRET, ACCESS_KEY or SIGNING_KEY.</summary>
    public async Task<string> Renew(string credential)
    {
        var renewed = await Developer.Mutate("renewAppCredential", "secret", new { appId = AppId, credential });
        return renewed.GetProperty("secret").GetString()!;
    }

    /// <summary>A call with headers, in the order given.</summary>
    public async Task<Answer> Call(
        string query = "page=1", HttpContent? body = null, string? key = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/api/invoke/{key ?? SampleCatalogue.Stops}?{query}") { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Answer.Read(await Portal.Client.SendAsync(request));
    }

    public Task<Answer> CallFrom(string address, params (string Name, string Value)[] headers) =>
        Call(headers: [(AddressHeader, address), .. headers]);

    /// <summary>A form to an OAuth endpoint.</summary>
    public async Task<HttpResponseMessage> Post(
        string path, (string Name, string Value)[] form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Portal.Client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => Accounts.DisposeAsync();

    // The server of the tests has no connections, and so no addresses.
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(
                    context.Request.Headers.TryGetValue(AddressHeader, out var address) ? address.ToString() : "192.0.2.1");
                return rest(context);
            });
            next(app);
        };
    }
}
