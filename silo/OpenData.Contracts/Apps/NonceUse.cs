namespace OpenData.Contracts.Apps;

/// <summary>What became of a nonce.</summary>
public enum NonceUse
{
    /// <summary>It was not used before, and is now.</summary>
    Fresh,

    /// <summary>It was used, or the slot already holds a later minute.</summary>
    Used,

    /// <summary>The slot has as many as it takes.</summary>
    Full,
}
