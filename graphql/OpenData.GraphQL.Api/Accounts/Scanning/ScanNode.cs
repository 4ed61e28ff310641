using OpenData.Contracts.Accounts.Scanning;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts.Scanning;

/// <summary>A browser that asks to be let in.</summary>
[GraphQLName("Scan")]
public sealed class ScanNode
{
    private readonly Scan _scan;

    internal ScanNode(Scan scan) => _scan = scan;

    /// <summary>Two digits that the browser shows, too.</summary>
    public string Number => _scan.Number;

    /// <summary>From where it asks, masked: 192.168.*.*.</summary>
    public string Address => Visitors.Mask(_scan.Address);

    /// <summary>Browser and system, such as Chrome, Linux.</summary>
    public string Device => _scan.Device;

    /// <summary>From when it is too late.</summary>
    public DateTimeOffset ExpiresAt => _scan.ExpiresAt;
}
