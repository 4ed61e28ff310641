using OpenData.Contracts.Accounts.External;
using OpenData.Contracts.Datasets;
using OpenData.Contracts.Verification;
using Orleans;

namespace OpenData.Contracts.Accounts;

/// <summary>An account as its grain knows it, without the password. Numbers and addresses of people are in full: mask them
/// where they are shown.</summary>
/// <param name="Id">128 random bits, hex.</param>
/// <param name="UserName">As it was typed; compared without case.</param>
/// <param name="Kind">Whom it stands for.</param>
/// <param name="Mobile">11 digits; proven by a code.</param>
/// <param name="CreatedAt">When it was registered.</param>
[GenerateSerializer, Immutable, Alias("opendata.Account")]
public sealed record Account(
    [property: Id(0)] string Id,
    [property: Id(1)] string UserName,
    [property: Id(2)] AccountKind Kind,
    [property: Id(3)] string Mobile,
    [property: Id(4)] DateTimeOffset CreatedAt)
{
    /// <summary>Null until given.</summary>
    [Id(5)]
    public string? Email { get; init; }

    /// <summary>Null until given; not checked unless <see cref="Role.Verified"/>.</summary>
    [Id(6)]
    public string? RealName { get; init; }

    /// <summary>Of a foreigner.</summary>
    [Id(7)]
    public string? PassportNumber { get; init; }

    /// <summary>The trade that the person works in; null until given.</summary>
    [Id(8)]
    public string? Industry { get; init; }

    /// <summary>What the person does; null until given.</summary>
    [Id(9)]
    public string? Occupation { get; init; }

    /// <summary>Null for a person.</summary>
    [Id(10)]
    public OrganisationDetails? Organisation { get; init; }

    /// <summary>Null unless a developer.</summary>
    [Id(11)]
    public DeveloperDetails? Developer { get; init; }

    /// <summary>What it may be, without repetition.</summary>
    [Id(12)]
    public EquatableList<Role> Roles { get; init; } = [Role.Registered];

    /// <summary>Where it is signed in, oldest first.</summary>
    [Id(13)]
    public EquatableList<Session> Sessions { get; init; } = [];

    /// <summary>Tokens for calls, revoked ones too, oldest first.</summary>
    [Id(14)]
    public EquatableList<AccessToken> Tokens { get; init; } = [];

    /// <summary>Who it is elsewhere, oldest first.</summary>
    [Id(15)]
    public EquatableList<ExternalIdentity> ExternalIdentities { get; init; } = [];

    /// <summary>The latest request to be verified; null before the first.</summary>
    [Id(16)]
    public VerificationRequest? Verification { get; init; }

    /// <summary>Ids of its apps, oldest first.</summary>
    [Id(17)]
    public EquatableList<string> Apps { get; init; } = [];

    /// <summary>Apps that it has let call, oldest first.</summary>
    [Id(20)]
    public EquatableList<AllowedApp> AllowedApps { get; init; } = [];

    /// <summary>Null unless an operator has shut it out.</summary>
    [Id(21)]
    public AccountBlock? Block { get; init; }

    /// <summary>Whether it has a role.</summary>
    public bool Is(Role role) => Roles.Contains(role);
}
