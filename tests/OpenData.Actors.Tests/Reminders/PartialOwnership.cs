using OpenData.Actors.Runtime.Reminders;
using Orleans.Runtime;

namespace OpenData.Actors.Tests.Reminders;

/// <summary>Owns what the test says.</summary>
internal sealed class PartialOwnership : IReminderOwnership
{
    private volatile bool _ownsAll;

    public event Action? Changed;

    public bool OwnsAll
    {
        set
        {
            _ownsAll = value;
            Changed?.Invoke();
        }
    }

    public bool Owns(GrainId grain) => _ownsAll;
}
