using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>An app that the account has let call. Its codes and bearer tokens are with <c>IGrantGrain</c>.</summary>
/// <param name="AppId">The app.</param>
/// <param name="Since">When it was first allowed.</param>
/// <param name="LastAt">When it was last allowed.</param>
[GenerateSerializer, Immutable, Alias("opendata.AllowedApp")]
public sealed record AllowedApp(
    [property: Id(0)] string AppId,
    [property: Id(1)] DateTimeOffset Since,
    [property: Id(2)] DateTimeOffset LastAt)
{
    /// <summary>The most of one account; that which was not allowed for longest gives way, and ends.</summary>
    public const int MostKept = 50;
}
