using System.Text.Json.Serialization;
using Orleans;

namespace OpenData.Contracts.Accounts.External;

/// <summary>Who somebody is elsewhere, bound to an account here.</summary>
/// <param name="Provider">The id of the provider as configured; only to show it.</param>
/// <param name="Issuer">Who says so: <c>iss</c> of OpenID Connect.</param>
/// <param name="Subject">Whom they call so: <c>sub</c>, at most 255 characters.</param>
/// <param name="BoundAt">Since when.</param>
[GenerateSerializer, Immutable, Alias("opendata.ExternalIdentity")]
public sealed record ExternalIdentity(
    [property: Id(0)] string Provider,
    [property: Id(1)] string Issuer,
    [property: Id(2)] string Subject,
    [property: Id(3)] DateTimeOffset BoundAt)
{
    /// <summary>The most that one account may have.</summary>
    public const int MostKept = 10;

    /// <summary>Whether the account is verified by this, and was not before: then it is so no longer when this is unbound, or one
    /// checked person could verify one account after the other.</summary>
    [Id(4)]
    public bool HasVerified { get; init; }

    /// <summary>The key of its <see cref="ILoginNameGrain"/>, which only one account may have.</summary>
    [JsonIgnore]
    public string LoginName => LoginNames.OfExternal(Issuer, Subject);

    /// <summary>Names it within the account; tells nothing of the subject.</summary>
    [JsonIgnore]
    public string Id => LoginName[(LoginName.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
