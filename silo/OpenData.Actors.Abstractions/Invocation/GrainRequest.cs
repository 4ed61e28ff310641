using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.CodeGeneration;

/// <summary>
/// The base of the request classes that the generator writes, one per grain interface method: the arguments, and how to
/// call the method with them.
/// </summary>
/// <typeparam name="TResult">What the method answers; <see cref="NoResult"/> for methods without a result.</typeparam>
public abstract class GrainRequest<TResult> : IInvokable
{
    /// <summary>The method that this is a call of; the same object for every call.</summary>
    public abstract GrainMethod Method { get; }

    /// <summary>The cancellation token among the arguments. The runtime sets the one that the callee shall see.</summary>
    public virtual CancellationToken CancellationToken
    {
        get => CancellationToken.None;
        set => throw new NotSupportedException($"{Method} takes no cancellation token.");
    }

    /// <summary>Calls the method. The caller must be in a turn of the grain's activation.</summary>
    /// <param name="grain">An object of the interface.</param>
    public abstract ValueTask<TResult> Invoke(object grain);

    /// <inheritdoc/>
    public abstract int GetArgumentCount();

    /// <inheritdoc/>
    public abstract object? GetArgument(int index);

    /// <inheritdoc/>
    public abstract void SetArgument(int index, object? value);

    /// <inheritdoc/>
    public Type GetInterfaceType() => Method.InterfaceType;

    /// <inheritdoc/>
    public string GetInterfaceName() => Method.InterfaceType.FullName ?? Method.InterfaceType.Name;

    /// <inheritdoc/>
    public string GetMethodName() => Method.Name;

    /// <inheritdoc/>
    public MethodInfo GetMethod() => Method.MethodInfo;

    /// <summary>The interface and method, for messages.</summary>
    public override string ToString() => Method.ToString();
}
