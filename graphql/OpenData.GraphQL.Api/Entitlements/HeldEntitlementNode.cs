using OpenData.Contracts.Entitlements;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Entitlements;

/// <summary>An entitlement and whose it is, for those who operate the portal.</summary>
[GraphQLName("HeldEntitlement")]
public sealed class HeldEntitlementNode
{
    private readonly HeldEntitlement _held;

    internal HeldEntitlementNode(HeldEntitlement held, string grantedBy) => (_held, GrantedBy) = (held, grantedBy);

    /// <summary>应用识别码; null for an account with its personal tokens.</summary>
    [ID]
    public string? AppId => _held.Holder.AppId;

    /// <summary>应用名称; null for an account.</summary>
    public string? AppName => _held.Holder.AppName;

    /// <summary>The account, or that of the app's developer.</summary>
    public string UserName => _held.Holder.UserName;

    /// <summary>What may be called.</summary>
    public EntitlementNode Entitlement => new(_held.Entitlement);

    /// <summary>Who has granted it: a user name, <c>command</c> or <c>operator-key</c>.</summary>
    public string GrantedBy { get; }

    /// <summary>Why; may be empty.</summary>
    public string Note => _held.Entitlement.Note;
}
