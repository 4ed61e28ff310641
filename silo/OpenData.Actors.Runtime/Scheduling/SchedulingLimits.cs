using OpenData.Actors.Runtime.Diagnostics;

namespace OpenData.Actors.Runtime.Scheduling;

/// <param name="Quantum">How long one activation may keep a pool thread before it queues up again.</param>
/// <param name="TurnWarning">How long a turn may take before it is logged.</param>
/// <param name="Turns">Told how long turns take.</param>
internal sealed record SchedulingLimits(TimeSpan Quantum, TimeSpan TurnWarning, TurnTimes Turns);
