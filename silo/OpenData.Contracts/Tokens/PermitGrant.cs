using Orleans;

namespace OpenData.Contracts.Tokens;

/// <summary>The answer to a <see cref="PermitReport"/>.</summary>
/// <param name="Standing">How the token stands after this.</param>
/// <param name="Permits">Permits added to the account, for waiting calls first.</param>
/// <param name="GoodFor">How long the account's permits are good: until the day or the token ends.</param>
/// <param name="IsOver">The account is not known, or the report came too late: nothing it says was taken, its permits are void,
/// and the silo opens another account.</param>
/// <param name="IdleElsewhere">Permits that other silos hold idle, and are asked to give back if calls wait in vain.</param>
/// <param name="IsRecalled">Calls wait in vain elsewhere, or the terms have changed: idle permits are to be given back.</param>
[GenerateSerializer, Immutable, Alias("opendata.PermitGrant")]
public sealed record PermitGrant(
    [property: Id(0)] TokenStanding Standing,
    [property: Id(1)] int Permits,
    [property: Id(2)] TimeSpan GoodFor,
    [property: Id(3)] bool IsOver,
    [property: Id(4)] int IdleElsewhere,
    [property: Id(5)] bool IsRecalled);
