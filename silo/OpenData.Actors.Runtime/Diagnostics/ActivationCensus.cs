using System.Runtime.InteropServices;
using OpenData.Actors.Runtime.Activation;

namespace OpenData.Actors.Runtime.Diagnostics;

/// <summary>Counts activations and their requests by grain type. A count walks over all activations without stopping them,
/// and is kept for a second: several gauges and pages share one walk.</summary>
internal sealed class ActivationCensus(ActivationDirectory directory, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private IReadOnlyList<GrainTypeCount> _counts = [];
    private long? _countedAt;

    /// <summary>The counts, at most a second old, ordered by grain type.</summary>
    public IReadOnlyList<GrainTypeCount> Take()
    {
        lock (_gate)
        {
            if (_countedAt is not { } at || time.GetElapsedTime(at) >= Kept)
            {
                _counts = Count();
                _countedAt = time.GetTimestamp();
            }

            return _counts;
        }
    }

    private GrainTypeCount[] Count()
    {
        var counted = new Dictionary<GrainClass, (int Activations, int Requests)>();
        foreach (var activation in directory.All())
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, activation.Class, out _);
            count.Activations++;
            count.Requests += activation.Load;
        }

        return [.. counted
            .Select(each => new GrainTypeCount(each.Key.GrainType.ToString(), each.Value.Activations, each.Value.Requests))
            .OrderBy(each => each.GrainType, StringComparer.Ordinal)];
    }
}
