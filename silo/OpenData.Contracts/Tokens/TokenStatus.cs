namespace OpenData.Contracts.Tokens;

/// <summary>Whether calls may be made under a token.</summary>
public enum TokenStatus
{
    /// <summary>Calls may be made.</summary>
    Good,

    /// <summary>No such token.</summary>
    Unknown,

    /// <summary>The token is past its end.</summary>
    Expired,

    /// <summary>Today's quota is spent.</summary>
    Spent,
}
