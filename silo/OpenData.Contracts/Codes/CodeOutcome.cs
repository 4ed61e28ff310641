namespace OpenData.Contracts.Codes;

/// <summary>What became of a try.</summary>
public enum CodeOutcome
{
    /// <summary>The code is right, and is used up by this.</summary>
    Accepted,

    /// <summary>The code is wrong; there are tries left.</summary>
    Wrong,

    /// <summary>No code is good: its time is over, it was used, or none was ever made.</summary>
    Expired,

    /// <summary>The tries are spent: this was the last one, and wrong, or came after it. Only a new code helps.</summary>
    TooManyTries,
}
