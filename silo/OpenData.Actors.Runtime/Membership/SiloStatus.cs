namespace OpenData.Actors.Runtime.Membership;

/// <summary>What a silo of the membership view does.</summary>
public enum SiloStatus
{
    /// <summary>It owns grains.</summary>
    Active = 3,

    /// <summary>It finishes what runs and hands over; it owns no grains.</summary>
    ShuttingDown = 4,
}
