using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

/// <summary>One call, as filters see it.</summary>
public interface IGrainCallContext
{
    /// <summary>The method and its arguments.</summary>
    IInvokable Request { get; }

    /// <summary>The grain object.</summary>
    object Grain { get; }

    /// <summary>The grain that calls, or null for a call from outside of grains.</summary>
    GrainId? SourceId { get; }

    /// <summary>The grain that is called.</summary>
    GrainId TargetId { get; }

    /// <summary>The name of the interface.</summary>
    string InterfaceName { get; }

    /// <summary>The name of the method.</summary>
    string MethodName { get; }

    /// <summary>The interface method.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>The result once <see cref="Invoke"/> is done; null for methods without one. A filter may set another.</summary>
    object? Result { get; set; }

    /// <summary>Calls the next filter, or at the end the method.</summary>
    Task Invoke();
}
