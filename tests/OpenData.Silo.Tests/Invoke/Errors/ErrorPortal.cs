using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using OpenData.Contracts.Accounts;
using OpenData.Contracts.Apps;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Tokens;
using OpenData.Payloads.Tables;
using OpenData.Silo.Endpoints.Invoke.Limits;
using OpenData.Silo.Tests.Apps;
using OpenData.Silo.Tests.Invoke.Dialects;
using OpenData.Silo.Tests.Invoke.Documents;
using OpenData.Silo.Tests.Portal;
using OpenData.Storage;
using OpenData.Storage.ReadModel;
using Orleans;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>A portal that can be brought to refuse a call in every way there is.</summary>
public sealed class ErrorPortal : IAsyncLifetime
{
    private const int Quota = 1_000_000;

    private readonly Dictionary<string, PublishedDocument> _documents = [];
    private AppPortal _apps = null!;
    private string _token = "";

    internal AppPortal Apps => _apps;

    internal TestPortal Portal => _apps.Portal;

    internal LosableKeys Keys { get; } = new();

    internal HastyClock Clock { get; } = new();

    internal string SigningKey { get; private set; } = "";

    /// <summary>The AppSecret of an app that may call from elsewhere alone.</summary>
    internal string DistantSecret { get; private set; } = "";

    internal string SessionCookie { get; private set; } = "";

    internal FaultySignIns Sessions => (FaultySignIns)Portal.Services.GetRequiredService<ISignIns>();

    internal CallGate Gate => Portal.Services.GetRequiredService<CallGate>();

    public async Task InitializeAsync()
    {
        _apps = await AppPortal.Start(configure: Compose, adjust: options => options with
        {
            MostCalls = 1,
            ShippedFolder = KindsCatalogue.Write(options.ShippedFolder),
        });
        foreach (var resource in new[] { SampleCatalogue.Stops, KindsCatalogue.Long, KindsCatalogue.Open })
        {
            _token = await Portal.Entitle(resource);
        }

        SigningKey = await _apps.Renew("SIGNING_KEY");
        SessionCookie = _apps.Developer.Cookie!;
        DistantSecret = (await _apps.Developer.Mutate("createApp", "secret", AppPortal.Form("远处", ["203.0.113.0/24"])))
            .GetProperty("secret").GetString()!;
        await Issue(App.QuotaKeyOf(_apps.AppId), Quota, TimeSpan.FromDays(365));
    }

    public async Task DisposeAsync() => await _apps.DisposeAsync();

    /// <summary>Makes a token good for a time.</summary>
    internal Task Issue(string quotaKey, int quota, TimeSpan lifetime) =>
        Portal.Services.GetRequiredService<IGrainFactory>().GetGrain<ITokenGrain>(quotaKey)
            .Issue(new TokenTerms("test", quota, Portal.Time.GetUtcNow() + lifetime));

    internal async Task<string> PathOf(ErrorTarget target, ErrorCall call)
    {
        var key = call.Resource ?? KindsCatalogue.Open;
        var isKnown = await Portal.Services.GetRequiredService<ResourceReader>().Find(key) is not null;
        return string.Format(
            CultureInfo.InvariantCulture,
            target.Pattern,
            target.ByKey || !isKnown ? key : await Portal.NumberOf(key),
            call.No ?? target.No);
    }

    /// <summary>What is published of the interface that a target is of.</summary>
    internal async Task<PublishedDocument> Document(string no) =>
        _documents.TryGetValue(no, out var known) ? known
        : _documents[no] = await PublishedDocument.Fetch(Portal, int.Parse(no, CultureInfo.InvariantCulture), key: KindsCatalogue.Open);

    internal async Task<HttpResponseMessage> Send(ErrorTarget target, ErrorCall call, bool isEnglish)
    {
        var query = string.Join('&', call.Query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
        using var request = new HttpRequestMessage(
            call.Body is null ? HttpMethod.Get : HttpMethod.Post, $"{await PathOf(target, call)}?{query}")
        {
            Content = call.Body,
        };
        foreach (var (name, value) in call.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (call.HasToken)
        {
            request.Headers.Add("Authorization", $"Bearer {_token}");
        }

        if (target is { Pattern: var pattern, Format: InterfaceFormat.Xml } && pattern.StartsWith("/openapi", StringComparison.Ordinal)
            && !request.Headers.Contains("Accept"))
        {
            request.Headers.Add("Accept", "application/xml");
        }

        request.Headers.Add("Accept-Language", isEnglish ? "en" : "zh-CN");
        return await Portal.Client.SendAsync(request);
    }

    /// <summary>The headers of a signed request.</summary>
    internal async Task<(string Name, string Value)[]> Sign(ErrorTarget target, string? key = null, TimeSpan late = default)
    {
        var timestamp = (Portal.Time.GetUtcNow() - late).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Guid.NewGuid().ToString("N");
        var path = await PathOf(target, new ErrorCall());
        return
        [
            ("X-App-Id", _apps.AppId),
            ("X-Timestamp", timestamp),
            ("X-Nonce", nonce),
            ("X-Signature", RequestSigner.Sign(key ?? SigningKey, "GET", path, [], [], timestamp, nonce)),
        ];
    }

    /// <summary>The calls that token and app have left today; each has one less after this.</summary>
    internal async Task<(int Token, int App)> CallOnce()
    {
        var answers = new[]
        {
            await Portal.Get($"/api/invoke/{KindsCatalogue.Open}?page=1", ("Authorization", $"Bearer {_token}")),
            await Portal.Get($"/api/invoke/{KindsCatalogue.Open}?page=1", ("X-App-Secret", _apps.Secret)),
        };
        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode));
        return (Remaining(answers[0]), Remaining(answers[1]));
    }

    /// <summary>What an answer says is left.</summary>
    internal static int Remaining(HttpResponseMessage answer) =>
        int.Parse(answer.Headers.GetValues("RateLimit").Single().Split('=', ';')[2], CultureInfo.InvariantCulture);

    internal static StringContent Text(string text, string type) => new(text, Encoding.UTF8, type);

    private void Compose(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var signIns = services.Last(service => service.ServiceType == typeof(ISignIns)).ImplementationType!;
        services.AddSingleton<ISignIns>(provider =>
            FaultySignIns.Over((ISignIns)ActivatorUtilities.CreateInstance(provider, signIns)));
        services.AddSingleton<IDataProtectionProvider>(Keys);
        services.AddSingleton(provider => new RowFileReader(provider.GetRequiredService<DataFolder>().Path, time: Clock));
    }
}
