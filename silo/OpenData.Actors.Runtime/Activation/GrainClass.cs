using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Activation;

/// <summary>What is fixed about a grain class.</summary>
/// <param name="Type">The class.</param>
/// <param name="GrainType">The type part of its identities.</param>
/// <param name="IsReentrant">Whether its requests may interleave.</param>
/// <param name="CollectionAge">How long an activation may be idle; infinite for ever, null for the configured time.</param>
/// <param name="Constructor">The first public constructor.</param>
/// <param name="Arguments">Makes each of its arguments.</param>
internal sealed record GrainClass(
    Type Type,
    GrainType GrainType,
    bool IsReentrant,
    TimeSpan? CollectionAge,
    ConstructorInvoker Constructor,
    Func<IGrainContext, object?>[] Arguments)
{
    /// <summary>Makes the grain object, in a turn of its activation.</summary>
    public IGrainBase Create(IGrainContext context) =>
        (IGrainBase)Constructor.Invoke(Array.ConvertAll(Arguments, make => make(context)));

    public bool IsNamed(string prefix) =>
        Type.Name.StartsWith(prefix, StringComparison.Ordinal)
        || (Type.FullName?.StartsWith(prefix, StringComparison.Ordinal) ?? false);
}
