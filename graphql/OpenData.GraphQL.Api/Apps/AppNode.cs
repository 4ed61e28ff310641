using OpenData.Contracts.Apps;
using OpenData.Contracts.Tokens;
using OpenData.GraphQL.Engine;
using Orleans;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>An app of the one who asks. Its secrets were shown once.</summary>
[GraphQLName("App")]
public sealed class AppNode
{
    private readonly App _app;

    internal AppNode(App app) => _app = app;

    /// <summary>The public application identifier (应用识别码), a UUID: client_id and X-App-Id.</summary>
    [ID]
    public string Id => _app.Id;

    /// <summary>应用名称.</summary>
    public string Name => _app.Form.Name;

    /// <summary>标签.</summary>
    public IReadOnlyList<string> Labels => _app.Form.Labels;

    /// <summary>领域.</summary>
    public IReadOnlyList<AppField> Domains => _app.Form.Domains;

    /// <summary>描述.</summary>
    public string Description => _app.Form.Description;

    /// <summary>回调地址: where an authorization code may be sent.</summary>
    public IReadOnlyList<string> RedirectUris => _app.Form.RedirectUris;

    /// <summary>Networks that calls may come from; any if empty.</summary>
    public IReadOnlyList<string> AllowedNetworks => _app.Form.AllowedNetworks;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt => _app.CreatedAt;

    /// <summary>Successful calls a day, by all ways together.</summary>
    public int DailyQuota => _app.DailyQuota;

    /// <summary>Calls that are left today, as far as silos have told.</summary>
    public async Task<int> RemainingToday([Service] IGrainFactory grains) =>
        (await grains.GetGrain<ITokenGrain>(App.QuotaKeyOf(_app.Id)).Peek()).Remaining;

    /// <summary>The AppSecret; null while there is none.</summary>
    public AppSecretNode? Secret => Of(_app.Secret);

    /// <summary>The UUID key (用户唯一标识码); null while there is none.</summary>
    public AppSecretNode? AccessKey => Of(_app.AccessKey);

    /// <summary>The signing key; null while there is none.</summary>
    public AppSecretNode? SigningKey =>
        _app.SigningKey is { } key ? new AppSecretNode(key.Prefix, key.CreatedAt) : null;

    private static AppSecretNode? Of(AppSecret? secret) =>
        secret is null ? null : new AppSecretNode(secret.Prefix, secret.CreatedAt);
}
