using OpenData.Actors.Runtime.Hosting;
using OpenData.Actors.Runtime.Membership;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>Reads what the parts of the silo know.</summary>
internal sealed class SiloDiagnostics(LocalSilo local, ClusterView cluster, ActivationCensus census) : ISiloDiagnostics
{
    public SiloAddress Address => local.Address;

    public string Name => local.Name;

    public bool IsServing => cluster.IsServing;

    public MembershipView View => cluster.View;

    public IReadOnlyList<GrainTypeCount> Activations() => census.Take();
}
