using OpenData.Actors.Runtime.Membership;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>What a silo tells those who operate it. May be asked at any time, from any thread.</summary>
public interface ISiloDiagnostics
{
    /// <summary>Where it listens for other silos, and which start of it this is.</summary>
    SiloAddress Address { get; }

    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Whether it may own grains now: it has joined, and its lease runs. Always so for a silo without a cluster.</summary>
    bool IsServing { get; }

    /// <summary>The last view of the cluster that it knows. A silo without a cluster is alone in it.</summary>
    MembershipView View { get; }

    /// <summary>Its activations, at most a second ago, ordered by grain type.</summary>
    IReadOnlyList<GrainTypeCount> Activations();
}
