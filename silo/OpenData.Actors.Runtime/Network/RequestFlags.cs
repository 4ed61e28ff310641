namespace OpenData.Actors.Runtime.Network;

/// <summary>What a request frame has beside target, method and arguments.</summary>
[Flags]
internal enum RequestFlags : byte
{
    None = 0,

    /// <summary>Nobody waits for an answer.</summary>
    OneWay = 1,

    /// <summary>The caller may cancel it.</summary>
    HasToken = 2,

    /// <summary>The grain that sends it.</summary>
    HasSource = 4,

    /// <summary>An open section of call-chain reentrancy.</summary>
    HasReentrancy = 8,

    /// <summary>Values of the request context.</summary>
    HasValues = 16,

    /// <summary>The calls that wait for it.</summary>
    HasChain = 32,

    /// <summary>The trace and the span of the caller.</summary>
    HasTrace = 64,
}
