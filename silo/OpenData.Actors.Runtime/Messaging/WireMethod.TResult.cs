using OpenData.Actors.Runtime.Network;
using Orleans.CodeGeneration;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>The same with its result type.</summary>
/// <param name="method">What is fixed about it.</param>
/// <param name="create">Makes a request without arguments.</param>
internal sealed class WireMethod<TResult>(GrainMethod method, Func<GrainRequest<TResult>> create) : WireMethod(method)
{
    public override Call Receive(
        RequestHead head, ReadOnlySpan<byte> arguments, SiloConnection connection, long number, CallServices services)
    {
        var request = create();
        services.Serializer.ReadArguments(arguments, request, Method.ParameterTypes);
        return new ReceivedCall<TResult>(head, request, connection, number, services);
    }
}
