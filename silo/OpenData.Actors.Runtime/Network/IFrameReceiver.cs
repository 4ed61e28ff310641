namespace OpenData.Actors.Runtime.Network;

/// <summary>Takes what other silos ask of this one.</summary>
internal interface IFrameReceiver
{
    /// <summary>A request has come.</summary>
    void OnRequest(SiloConnection connection, long number, ReadOnlySpan<byte> body);

    /// <summary>The other side has a view of this version.</summary>
    void OnView(long version);
}
