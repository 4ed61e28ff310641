namespace OpenData.Contracts.Tokens;

/// <summary>Whether a call may be made.</summary>
public enum ReservationStatus
{
    /// <summary>One call was taken from the quota.</summary>
    Granted,

    /// <summary>No such token.</summary>
    Unknown,

    /// <summary>The token is past its end.</summary>
    Expired,

    /// <summary>Today's quota is spent.</summary>
    Spent,
}
