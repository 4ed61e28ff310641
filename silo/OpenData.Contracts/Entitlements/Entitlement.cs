using OpenData.Contracts.Datasets;
using Orleans;

namespace OpenData.Contracts.Entitlements;

/// <summary>That somebody may call the interfaces of one resource, and which of its fields they get (Zhejiang manual 3.3,
/// Lishui 2.9.2, Shanghai 2.2.3); or that an app may call a service.</summary>
/// <param name="Resource">The key of the resource, or of the service; see <see cref="Services.CityServices"/>.</param>
/// <param name="Fields">Names of data items, in the order of the table; null for all, those that come later too.</param>
/// <param name="GrantedAt">When.</param>
/// <param name="GrantedBy">Who: see <see cref="Accounts.Actor.Account"/>.</param>
/// <param name="ExpiresAt">From when it is none; null for never.</param>
/// <param name="Note">Why, for those who operate the portal; may be empty.</param>
[GenerateSerializer, Immutable, Alias("opendata.Entitlement")]
public sealed record Entitlement(
    [property: Id(0)] string Resource,
    [property: Id(1)] EquatableList<string>? Fields,
    [property: Id(2)] DateTimeOffset GrantedAt,
    [property: Id(3)] string GrantedBy,
    [property: Id(4)] DateTimeOffset? ExpiresAt,
    [property: Id(5)] string Note)
{
    /// <summary>The most of one app or account.</summary>
    public const int MostKept = 1_000;

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 200;

    /// <summary>The most years from now until the end of one that has an end.</summary>
    public const int MostYears = 10;

    /// <summary>Whether it has come to its end.</summary>
    public bool IsOver(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>Whether a field may be returned, and filtered and sorted by.</summary>
    public bool Covers(DataItem field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Fields is null || Fields.Contains(field.Name);
    }
}
