using OpenData.Contracts.Accounts;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts;

/// <summary>One browser that is signed in.</summary>
[GraphQLName("Session")]
public sealed class SessionNode
{
    private readonly Session _session;

    internal SessionNode(Session session, bool isCurrent) => (_session, IsCurrent) = (session, isCurrent);

    /// <summary>Names it to end it; no secret.</summary>
    public string Id => _session.Id;

    /// <summary>When it was signed in.</summary>
    public DateTimeOffset CreatedAt => _session.CreatedAt;

    /// <summary>When it last asked for something, to five minutes.</summary>
    public DateTimeOffset LastSeenAt => _session.LastSeenAt;

    /// <summary>Masked: 192.168.*.*.</summary>
    public string Address => Visitors.Mask(_session.Address);

    /// <summary>Browser and system, such as Chrome, Linux.</summary>
    public string Device => _session.Device;

    /// <summary>Whether it is the one that asks.</summary>
    public bool IsCurrent { get; }
}
