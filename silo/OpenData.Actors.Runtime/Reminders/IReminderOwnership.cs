using Orleans.Runtime;

namespace OpenData.Actors.Runtime.Reminders;

/// <summary>Which grains are this silo's, as far as reminders are concerned: their owner sends the ticks.</summary>
internal interface IReminderOwnership
{
    /// <summary>Raised after the answers of <see cref="Owns"/> have changed; on any thread.</summary>
    event Action? Changed;

    /// <summary>Whether this silo owns the grain now. Quick, and never waits.</summary>
    bool Owns(GrainId grain);
}
