using OpenData.Actors.Runtime.Membership;
using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>The owner of a grain owns its reminders.</summary>
internal sealed class ClusterReminderOwnership(ClusterView cluster) : IReminderOwnership
{
    public event Action? Changed
    {
        add => cluster.Changed += value;
        remove => cluster.Changed -= value;
    }

    public bool Owns(GrainId grain) => cluster.IsOwn(grain);
}
