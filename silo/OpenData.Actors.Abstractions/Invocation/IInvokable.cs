using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>One call of one interface method with its arguments, before and while it runs.</summary>
public interface IInvokable
{
    /// <summary>The interface that declares the method.</summary>
    Type GetInterfaceType();

    /// <summary>The name of that interface.</summary>
    string GetInterfaceName();

    /// <summary>The name of the method.</summary>
    string GetMethodName();

    /// <summary>The interface method.</summary>
    MethodInfo GetMethod();

    /// <summary>How many arguments there are, a cancellation token included.</summary>
    int GetArgumentCount();

    /// <summary>An argument by its position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    object? GetArgument(int index);

    /// <summary>Replaces an argument. Only a filter may, before the method runs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    /// <exception cref="InvalidCastException">The value has another type.</exception>
    void SetArgument(int index, object? value);
}
