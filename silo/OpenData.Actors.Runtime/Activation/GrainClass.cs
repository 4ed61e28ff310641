using System.Reflection;
using OpenData.Actors.Runtime.Diagnostics;
using OpenData.Actors.Runtime.Messaging;
using OpenData.Actors.Runtime.Scheduling;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>What is fixed about a grain class.</summary>
/// <param name="Type">The class.</param>
/// <param name="GrainType">The type part of its identities.</param>
/// <param name="IsReentrant">Whether its requests may interleave.</param>
/// <param name="MayInterleave">Which of its requests may, where the class says so; else null.</param>
/// <param name="MaxLocalWorkers">How many activations of one grain a silo may have; 0 for one in the whole cluster.</param>
/// <param name="CollectionAge">How long an activation may be idle; infinite for ever, null for the configured time.</param>
/// <param name="Constructor">The first public constructor.</param>
/// <param name="Arguments">Makes each of its arguments.</param>
/// <param name="Inlining">Whether turns may run on their callers' threads; null where each shall have its own.</param>
internal sealed record GrainClass(
    Type Type,
    GrainType GrainType,
    bool IsReentrant,
    Func<IInvokable, bool>? MayInterleave,
    int MaxLocalWorkers,
    TimeSpan? CollectionAge,
    ConstructorInvoker Constructor,
    Func<IGrainContext, object?>[] Arguments,
    InlineTurns? Inlining)
{
    /// <summary>How many of its requests have ended on this silo.</summary>
    public CallCounts Calls { get; } = new();

    /// <summary>Whether any silo may answer for such a grain.</summary>
    public bool IsStatelessWorker => MaxLocalWorkers > 0;

    /// <summary>Makes the grain object, in a turn of its activation.</summary>
    public IGrainBase Create(IGrainContext context) =>
        (IGrainBase)Constructor.Invoke(Array.ConvertAll(Arguments, make => make(context)));

    /// <summary>Asks the class whether the call may interleave with all others, and marks it. Not under a lock. False when
    /// the class cannot answer: then the call is rejected.</summary>
    public bool MarkInterleaving(Call call)
    {
        if (MayInterleave is null || call.Invokable is not { } request)
        {
            return true;
        }

        try
        {
            if (MayInterleave(request))
            {
                call.AllowInterleaving();
            }

            return true;
        }
        catch (Exception error)
        {
            call.Reject(error);
            return false;
        }
    }

    public bool IsNamed(string prefix) =>
        Type.Name.StartsWith(prefix, StringComparison.Ordinal)
        || (Type.FullName?.StartsWith(prefix, StringComparison.Ordinal) ?? false);
}
