using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>A silo alone owns everything, for ever.</summary>
internal sealed class SoleReminderOwnership : IReminderOwnership
{
    public event Action? Changed
    {
        add { }
        remove { }
    }

    public bool Owns(GrainId grain) => true;
}
