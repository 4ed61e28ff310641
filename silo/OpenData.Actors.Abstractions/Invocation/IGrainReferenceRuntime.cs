using Orleans.CodeGeneration;

namespace Orleans.Runtime;

/// <summary>The sending side of the silo, as grain references see it.</summary>
public interface IGrainReferenceRuntime
{
    /// <summary>Sends a request. Requests that one caller sends to one grain, without awaiting between, start in the
    /// order of sending.</summary>
    /// <returns>The result, or the exception of the method, or a <see cref="TimeoutException"/> (outcome unknown), or
    /// <see cref="SiloUnavailableException"/> (not run).</returns>
    Task<TResult> Send<TResult>(GrainId target, GrainRequest<TResult> request);

    /// <summary>Sends a request that nobody waits for; its errors are logged.</summary>
    void SendOneWay<TResult>(GrainId target, GrainRequest<TResult> request);

    /// <summary>A reference to a grain by one of its interfaces.</summary>
    /// <exception cref="ArgumentException">No grain class implements the interface.</exception>
    TGrainInterface CreateReference<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;
}
