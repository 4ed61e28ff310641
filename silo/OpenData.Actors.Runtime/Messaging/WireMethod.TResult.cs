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
        var parameters = Method.ParameterTypes;
        services.Serializer.ReadArray(
            arguments, i => i < parameters.Count && parameters[i] != typeof(CancellationToken) ? parameters[i] : null, request.SetArgument);
        return new ReceivedCall<TResult>(head, request, connection, number, services);
    }
}
