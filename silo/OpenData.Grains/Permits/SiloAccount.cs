using OpenData.Contracts.Tokens;

namespace OpenData.Grains.Permits;

/// <summary>The permits that this silo holds under a token. Whoever touches it holds the lock of its
/// <see cref="TokenPermits"/>.</summary>
internal sealed class SiloAccount
{
    private static readonly TokenStanding NotAsked = new(TokenStatus.Unknown, default, 0, 0, TimeSpan.Zero);

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The number of the last report; 0 before the first.</summary>
    public long Number { get; set; }

    public int Spent { get; set; }

    public int InUse { get; set; }

    public int Idle { get; set; }

    /// <summary>As the token's grain said last.</summary>
    public TokenStanding Standing { get; private set; } = NotAsked;

    /// <summary>When the grain was asked, by <see cref="TimeProvider.GetTimestamp"/>; its permits are good for
    /// <see cref="GoodFor"/> since then. Time is measured here, so that clocks of silos need not agree.</summary>
    public long AskedAt { get; private set; }

    public TimeSpan GoodFor { get; private set; } = TimeSpan.MaxValue;

    public void Take(PermitGrant grant, long askedAt)
    {
        Idle += grant.Permits;
        Standing = grant.Standing;
        GoodFor = grant.GoodFor;
        AskedAt = askedAt;
    }
}
