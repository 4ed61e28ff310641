using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Cameras;
using OpenData.Contracts.Entitlements;
using OpenData.Contracts.Services;
using OpenData.Silo.Tests.Accounts;
using OpenData.Silo.Tests.Apps;

namespace OpenData.Silo.Tests.Services;

/// <summary>A portal, an operator, and an app that has been granted all services; one for the tests of a class.</summary>
public sealed class ServicePortal : IAsyncLifetime
{
    internal AppPortal Apps { get; private set; } = null!;

    internal Browser Operator { get; private set; } = null!;

    /// <summary>Whom it asks about cameras.</summary>
    internal CameraStub Cameras { get; } = new();

    internal string AppId => Apps.AppId;

    public async Task InitializeAsync()
    {
        Apps = await AppPortal.Start(configure: builder => builder.Services.AddSingleton<ICameraPreviews>(Cameras));
        Operator = await Apps.Accounts.Browser("boss_01", "13900000001", Role.Operator);
        await Operator.Mutate("setQuota", "dailyQuota", new { appId = AppId, dailyQuota = 100_000 });
        foreach (var service in Enum.GetValues<CityService>())
        {
            await Grant(AppId, service);
        }
    }

    public Task DisposeAsync() => Apps.DisposeAsync().AsTask();

    internal T Get<T>()
        where T : notnull => Apps.Portal.Services.GetRequiredService<T>();

    internal async Task Grant(string appId, CityService service) => Assert.Empty((await Get<IEntitlementDesk>().Grant(
        new EntitlementForm(appId, null, CityServices.KeyOf(service), null, null, ""), Actor.CommandLine)).Refusals);

    /// <summary>A call with the AppSecret and a JSON body.</summary>
    internal Task<ServiceAnswer> Call(string path, object? body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, JsonContent.Create(body), [("X-App-Secret", Apps.Secret), .. headers]);

    internal async Task<ServiceAnswer> Send(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await ServiceAnswer.Read(await Apps.Portal.Client.SendAsync(request));
    }
}
