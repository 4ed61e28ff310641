using System.Collections.Immutable;
using OpenData.Actors.Runtime.Membership;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Placement;

/// <summary>
/// Which silo owns a grain: the one of the active silos that scores highest for it (highest random weight, Thaler and
/// Ravishankar 1998). A pure function of the view: silos with the same view agree, and a silo that joins or leaves moves only
/// the grains that it takes or had. A silo scores by its address, not by its generation, so a restart moves nothing twice.
/// </summary>
internal sealed class Rendezvous
{
    private readonly (SiloAddress Silo, ulong Hash)[] _silos;

    public Rendezvous(ImmutableArray<MembershipEntry> entries) =>
        _silos = [.. entries.Where(each => each.Status == SiloStatus.Active)
            .Select(each => (each.Silo, GrainHash.Of(each.Silo.Endpoint.ToString())))];

    /// <summary>The owner; null while no silo is active.</summary>
    public SiloAddress? OwnerOf(GrainId grain)
    {
        if (_silos.Length < 2)
        {
            return _silos.Length == 0 ? null : _silos[0].Silo;
        }

        var hash = GrainHash.Of(grain);
        var (owner, best) = (_silos[0].Silo, Score(_silos[0].Hash, hash));
        for (var i = 1; i < _silos.Length; i++)
        {
            var score = Score(_silos[i].Hash, hash);
            if (score > best)
            {
                (owner, best) = (_silos[i].Silo, score);
            }
        }

        return owner;
    }

    private static ulong Score(ulong silo, ulong grain) => GrainHash.Mix(silo ^ grain);
}
