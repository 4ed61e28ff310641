using OpenData.Contracts.Apps;
using OpenData.Contracts.Authorization;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Apps;

/// <summary>An app that somebody has let call on their behalf.</summary>
[GraphQLName("AllowedApp")]
public sealed class AllowedAppNode
{
    private readonly AllowedAppDetails _details;

    internal AllowedAppNode(AllowedAppDetails details) => _details = details;

    /// <summary>The public application identifier (应用识别码), a UUID.</summary>
    [ID]
    public string Id => _details.App.Id;

    /// <summary>应用名称.</summary>
    public string Name => _details.App.Form.Name;

    /// <summary>领域.</summary>
    public IReadOnlyList<AppField> Domains => _details.App.Form.Domains;

    /// <summary>Who has made it.</summary>
    public string DeveloperName => _details.DeveloperName;

    /// <summary>What it may do, as in OAuth 2.0: invoke.</summary>
    public string Scope { get; } = AuthorizationRequest.InvokeScope;

    /// <summary>When it was first allowed.</summary>
    public DateTimeOffset Since => _details.Allowed.Since;

    /// <summary>When it was last allowed.</summary>
    public DateTimeOffset LastAllowedAt => _details.Allowed.LastAt;

    /// <summary>Until when it may call without asking again; null if it may not.</summary>
    public DateTimeOffset? GoodUntil => _details.GoodUntil;
}
