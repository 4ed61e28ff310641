using System.Reflection;

namespace Orleans.CodeGeneration;

/// <summary>What is fixed about a grain interface method.</summary>
public sealed class GrainMethod
{
    private readonly Type[] _parameterTypes;
    private MethodInfo? _methodInfo;

    /// <summary>Called by generated code.</summary>
    /// <param name="interfaceType">The interface that declares the method.</param>
    /// <param name="name">Its name.</param>
    /// <param name="wireName">Its alias, or a name that tells overloads apart; unique in the interface.</param>
    /// <param name="options">From its attributes.</param>
    /// <param name="responseTimeout">From its <see cref="ResponseTimeoutAttribute"/>, or null.</param>
    /// <param name="parameterTypes">In order.</param>
    public GrainMethod(
        Type interfaceType,
        string name,
        string wireName,
        GrainCallOptions options,
        TimeSpan? responseTimeout,
        params Type[] parameterTypes)
    {
        ArgumentNullException.ThrowIfNull(interfaceType);
        InterfaceType = interfaceType;
        Name = name;
        WireName = wireName;
        Options = options;
        ResponseTimeout = responseTimeout;
        _parameterTypes = parameterTypes;
    }

    /// <summary>The interface that declares the method.</summary>
    public Type InterfaceType { get; }

    /// <summary>The name of the method.</summary>
    public string Name { get; }

    /// <summary>What names the method in messages between processes; unique in the interface.</summary>
    public string WireName { get; }

    /// <summary>The declared types of its parameters, in order.</summary>
    public IReadOnlyList<Type> ParameterTypes => _parameterTypes;

    /// <summary>How its requests may be admitted.</summary>
    public GrainCallOptions Options { get; }

    /// <summary>How long a caller waits, or null for the configured time.</summary>
    public TimeSpan? ResponseTimeout { get; }

    /// <summary>The interface method; found by reflection on first use.</summary>
    public MethodInfo MethodInfo => _methodInfo ??= InterfaceType.GetMethod(Name, _parameterTypes)
        ?? throw new MissingMethodException(InterfaceType.FullName, Name);

    /// <summary>Interface and method, for messages.</summary>
    public override string ToString() => $"{InterfaceType.Name}.{Name}";
}
