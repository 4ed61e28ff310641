using OpenData.Contracts.Accounts.External;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts.External;

/// <summary>Who the account is elsewhere.</summary>
[GraphQLName("ExternalIdentity")]
public sealed class ExternalIdentityNode
{
    private readonly ExternalIdentity _identity;

    internal ExternalIdentityNode(ExternalIdentity identity) => _identity = identity;

    /// <summary>Names it to unbind it; tells nothing of who it is.</summary>
    public string Id => _identity.Id;

    /// <summary>The id of the provider.</summary>
    public string Provider => _identity.Provider;

    /// <summary>Since when.</summary>
    public DateTimeOffset BoundAt => _identity.BoundAt;
}
