using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Orleans.Runtime;
using Orleans.Storage;

namespace OpenData.Actors.Runtime.Serialization;

/// <summary>
/// Takes exceptions apart and puts them together again in the caller's silo: as their own type, if that is an exception type
/// of a loaded assembly that can be made from a message, else as an <see cref="OrleansException"/> that names the type.
/// </summary>
internal static class WireExceptions
{
    private const int DeepestCause = 8;

    private static readonly ConcurrentDictionary<string, Func<string, Exception?, Exception>?> Makers = new(StringComparer.Ordinal);

    public static WireException TakeApart(Exception error, int depth = 0)
    {
        var conflict = error as InconsistentStateException;
        return new WireException(
            error.GetType().FullName!,
            error.Message,
            error.StackTrace,
            error.InnerException is { } inner && depth < DeepestCause ? TakeApart(inner, depth + 1) : null,
            conflict?.StoredEtag,
            conflict?.CurrentEtag);
    }

    public static Exception PutTogether(WireException wire)
    {
        var inner = wire.Inner is null ? null : PutTogether(wire.Inner);
        var error = wire.Type == typeof(InconsistentStateException).FullName
            ? InconsistentStateException.FromOtherSilo(wire.Message, wire.StoredEtag, wire.CurrentEtag, inner)
            : Makers.GetOrAdd(wire.Type, FindMaker)?.Invoke(wire.Message, inner)
                ?? new OrleansException($"{wire.Type}: {wire.Message}", inner!);
        return wire.StackTrace is null ? error : ExceptionDispatchInfo.SetRemoteStackTrace(error, wire.StackTrace);
    }

    private static Func<string, Exception?, Exception>? FindMaker(string name)
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.IsDynamic || assembly.GetType(name) is not { IsAbstract: false } type || !type.IsAssignableTo(typeof(Exception)))
            {
                continue;
            }

            if (type.GetConstructor([typeof(string), typeof(Exception)]) is { } withCause)
            {
                return (message, inner) => (Exception)withCause.Invoke([message, inner]);
            }

            // A single text may be the name of a parameter, as with ArgumentNullException; these have the constructor above.
            if (type.GetConstructor([typeof(string)]) is { } plain)
            {
                return (message, _) => (Exception)plain.Invoke([message]);
            }
        }

        return null;
    }
}
