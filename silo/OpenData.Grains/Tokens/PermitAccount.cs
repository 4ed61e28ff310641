namespace OpenData.Grains.Tokens;

/// <summary>The permits that one silo holds, as it last said or was granted.</summary>
/// <param name="Number">The number of its last report.</param>
/// <param name="Spent">Calls that succeeded.</param>
/// <param name="InUse">Calls under way.</param>
/// <param name="Idle">Permits for calls to come.</param>
public sealed record PermitAccount(long Number, int Spent, int InUse, int Idle)
{
    /// <summary>What the account takes of the quota.</summary>
    public int Taken() => Spent + InUse + Idle;
}
