namespace OpenData.Contracts.Verification;

/// <summary>What is known of a name and a number.</summary>
public enum RealNameOutcome
{
    /// <summary>They are one person's.</summary>
    Match,

    /// <summary>They are not.</summary>
    NoMatch,

    /// <summary>The person is not known there.</summary>
    Unknown,

    /// <summary>Nobody answered, or nobody is set to be asked.</summary>
    Unavailable,
}
