using OpenData.Actors.Runtime.Network;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>A grain interface method as other silos call it.</summary>
internal abstract class WireMethod(GrainMethod method)
{
    public GrainMethod Method => method;

    /// <summary>Makes the call that a request frame asks for.</summary>
    /// <exception cref="System.Text.Json.JsonException">The arguments are not those of the method.</exception>
    public abstract Call Receive(
        RequestHead head, ReadOnlySpan<byte> arguments, SiloConnection connection, long number, CallServices services);
}
