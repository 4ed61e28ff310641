using System.Reflection;
using OpenData.Actors.Runtime.Activation;
using Orleans;
using Orleans.CodeGeneration;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Messaging;

/// <summary>A call on its way through the filters to the grain method. Made only where there are filters.</summary>
internal sealed class IncomingCall<TResult>(
    GrainActivation activation, GrainRequest<TResult> request, GrainId? source, IIncomingGrainCallFilter[] filters)
    : IIncomingGrainCallContext
{
    private int _next;

    public IInvokable Request => request;

    public object Grain => activation.GrainInstance!;

    public GrainId? SourceId => source;

    public GrainId TargetId => activation.GrainId;

    public string InterfaceName => request.GetInterfaceName();

    public string MethodName => request.GetMethodName();

    public MethodInfo InterfaceMethod => request.GetMethod();

    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = Grain.GetType().GetInterfaceMap(request.GetInterfaceType());
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    public object? Result { get; set; }

    public async Task<TResult> RunAsync()
    {
        await Invoke();
        return Result is TResult result ? result : default!;
    }

    public async Task Invoke()
    {
        if (_next < filters.Length)
        {
            await filters[_next++].Invoke(this);
            return;
        }

        var result = await request.Invoke(Grain);
        Result = result is NoResult ? null : result;
    }
}
