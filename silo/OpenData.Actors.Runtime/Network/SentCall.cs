namespace OpenData.Actors.Runtime.Network;

/// <summary>A call's place at a connection.</summary>
internal sealed record SentCall(SiloConnection Connection, long Number)
{
    /// <summary>No answer is wanted any more.</summary>
    public void Forget() => Connection.Forget(Number);

    /// <summary>Tells the other silo that the caller has cancelled.</summary>
    public void Cancel() => Connection.Post(FrameBuffer.Begin(FrameKind.Cancel, Number));
}
