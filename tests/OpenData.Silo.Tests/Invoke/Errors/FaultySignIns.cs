using System.Reflection;
using OpenData.Contracts.Accounts;

namespace OpenData.Silo.Tests.Invoke.Errors;

/// <summary>Sessions that cannot be read while <see cref="Failure"/> is set.</summary>
public class FaultySignIns : DispatchProxy
{
    private ISignIns _real = null!;

    /// <summary>What every question ends with; null for none.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Over the real ones.</summary>
    public static ISignIns Over(ISignIns real)
    {
        var made = Create<ISignIns, FaultySignIns>();
        ((FaultySignIns)(object)made)._real = real;
        return made;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Failure is null ? targetMethod!.Invoke(_real, args) : throw Failure;
}
