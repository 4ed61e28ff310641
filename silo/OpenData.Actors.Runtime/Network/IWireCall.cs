using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Network;

/// <summary>A call that may go to another silo.</summary>
internal interface IWireCall
{
    GrainId Target { get; }

    /// <summary>Whether its sender waits for an answer.</summary>
    bool IsAnswered { get; }

    /// <summary>Whether its sender no longer waits.</summary>
    bool IsAbandoned { get; }

    /// <summary>Where it was sent, so that it can be cancelled and forgotten there.</summary>
    SentCall? Sent { get; set; }

    /// <summary>Writes the body of its request frame.</summary>
    /// <exception cref="NotSupportedException">Something in it cannot leave this silo.</exception>
    void WriteRequest(FrameBuffer frame);

    /// <summary>Takes the body of a result frame.</summary>
    void TakeResult(ReadOnlySpan<byte> body);

    /// <summary>Takes the body of a failure frame.</summary>
    void TakeFailure(ReadOnlySpan<byte> body);

    /// <summary>It will have no answer.</summary>
    void Reject(Exception reason);
}
