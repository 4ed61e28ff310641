using OpenData.Contracts.Accounts.Scanning;
using OpenData.GraphQL.Engine;

namespace OpenData.GraphQL.Api.Accounts.Scanning;

/// <summary>Browsers that ask to be let in.</summary>
[ExtendObjectType<Query>]
public sealed class ScanQueries
{
    /// <summary>The browser whose picture was scanned; null when it does not wait (any more).</summary>
    public static async Task<ScanNode?> Scan([Service] IScanSignIns scans, string code) =>
        await scans.Show(code) is { } scan ? new ScanNode(scan) : null;
}
